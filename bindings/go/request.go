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
	// URL is the complete URL, with the API's base URL.
	URL     string            `json:"-"`
	Path    string            `json:"path"`
	Query   string            `json:"query"`
	Headers map[string]string `json:"headers"`
	// Body is empty if there is none.
	Body string `json:"body"`
}

// Invalid is the error of Encode and Preview for a document with errors, and of Plan for an input that cannot be planned.
type Invalid struct {
	Report *Report
}

func (invalid *Invalid) Error() string {
	return fmt.Sprintf("sendcheck: document has errors: %v", invalid.Report.Diagnostics)
}

// Encode checks a document, as Check does, and creates the HTTP request that sends it. The error is an *Invalid if
// the document has errors, and ErrMissingChatID or ErrMissingMessageID if the path needs an id.
func Encode(operation string, document any, options *Options) (*Request, error) {
	bytes, name, made, err := documentArguments(operation, document, options)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(name))
	defer C.sendcheck_options_free(made)
	var encoded *C.sendcheck_request
	var invalid *C.sendcheck_report
	status := C.sendcheck_encode(name, pointer(bytes), C.size_t(len(bytes)), made, &encoded, &invalid)
	if err := operationFailure(status, operation); err != nil {
		return nil, err
	}
	if encoded == nil {
		report, err := take(invalid)
		if err != nil {
			return nil, err
		}
		return nil, &Invalid{report}
	}
	defer C.sendcheck_request_free(encoded)
	var length C.size_t
	text := C.sendcheck_request_json(encoded, &length)
	request := &Request{URL: C.GoString(C.sendcheck_request_url(encoded, nil))}
	if err := json.Unmarshal(copied(unsafe.Pointer(text), length), request); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return request, nil
}
