package sendcheck

/*
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import (
	"encoding/json"
	"fmt"
	"unsafe"
)

// Request is the HTTP request that sends a document.
type Request struct {
	Method string `json:"method"`
	// URL is the whole URL, under the API's base URL.
	URL     string            `json:"-"`
	Path    string            `json:"path"`
	Query   string            `json:"query"`
	Headers map[string]string `json:"headers"`
	// Body is empty where there is none.
	Body string `json:"body"`
}

// Invalid is the error of a document with errors.
type Invalid struct {
	Report *Report
}

func (invalid *Invalid) Error() string {
	return fmt.Sprintf("sendcheck: the document has errors: %v", invalid.Report.Diagnostics)
}

// Encode checks a document, as Check does, and makes the HTTP request that sends it. The error is an *Invalid
// if the document has errors.
func Encode(operation string, document any, options *Options) (*Request, error) {
	bytes, err := marshal(document)
	if err != nil {
		return nil, err
	}
	made, err := options.make()
	if err != nil {
		return nil, err
	}
	defer C.sendcheck_options_free(made)
	name := C.CString(operation)
	defer C.free(unsafe.Pointer(name))
	var encoded *C.sendcheck_request
	var refusal *C.sendcheck_report
	if err := failure(C.sendcheck_encode(name, pointer(bytes), C.size_t(len(bytes)), made, &encoded, &refusal)); err != nil {
		return nil, err
	}
	if encoded == nil {
		report, err := take(refusal)
		if err != nil {
			return nil, err
		}
		return nil, &Invalid{report}
	}
	defer C.sendcheck_request_free(encoded)
	var length C.size_t
	text := C.sendcheck_request_json(encoded, &length)
	request := &Request{URL: C.GoString(C.sendcheck_request_url(encoded, nil))}
	if err := json.Unmarshal(C.GoBytes(unsafe.Pointer(text), C.int(length)), request); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return request, nil
}
