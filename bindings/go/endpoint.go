package sendcheck

/*
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import (
	"fmt"
	"strings"
	"unsafe"
)

// Endpoint is an operation with the ids of its path.
type Endpoint struct {
	Operation string
	Method    string
	// Path is the path from /v3 on, with the ids percent-encoded.
	Path string
	// ChatID and MessageID are the ids of the path, which may not be UUIDs; nil if it has none. Options take them.
	ChatID, MessageID *string
	query             []byte
}

// OperationFromHTTP returns the operation and the ids that the method and the path of an HTTP request mean, such as Method
// and URL.RequestURI() of an *http.Request. The error is ErrUnknownEndpoint for a request that sendcheck does not check.
func OperationFromHTTP(method, path string) (*Endpoint, error) {
	unknown := &namedError{fmt.Sprintf("sendcheck: no checked operation has the endpoint `%s %s`", method, path), ErrUnknownEndpoint}
	if strings.IndexByte(method, 0) >= 0 || strings.IndexByte(path, 0) >= 0 {
		return nil, unknown
	}
	cMethod, cPath := C.CString(method), C.CString(path)
	defer C.free(unsafe.Pointer(cMethod))
	defer C.free(unsafe.Pointer(cPath))
	var out *C.sendcheck_endpoint
	if err := failure(C.sendcheck_operation_from_http(cMethod, cPath, &out)); err == ErrUnknownEndpoint {
		return nil, unknown
	} else if err != nil {
		return nil, err
	}
	return takeEndpoint(out), nil
}

// NewEndpoint returns the endpoint of an operation, with the ids of the options.
func NewEndpoint(operation string, options *Options) (*Endpoint, error) {
	name, err := operationName(operation)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(name))
	var ids [2]*C.char
	if options != nil {
		for i, id := range []*string{options.ChatID, options.MessageID} {
			if id == nil {
				continue
			}
			if strings.IndexByte(*id, 0) >= 0 {
				return nil, &namedError{fmt.Sprintf("sendcheck: id %q contains a NUL", *id), ErrInvalidOption}
			}
			ids[i] = C.CString(*id)
			defer C.free(unsafe.Pointer(ids[i]))
		}
	}
	var out *C.sendcheck_endpoint
	if err := operationFailure(C.sendcheck_endpoint_new(name, ids[0], ids[1], &out), operation); err != nil {
		return nil, err
	}
	return takeEndpoint(out), nil
}

// Document returns the document of a request: its query as JSON for an operation that lists, otherwise its body.
func (endpoint *Endpoint) Document(body []byte) []byte {
	if endpoint.query != nil {
		return endpoint.query
	}
	return body
}

// takeEndpoint copies an endpoint and frees it.
func takeEndpoint(out *C.sendcheck_endpoint) *Endpoint {
	defer C.sendcheck_endpoint_free(out)
	var length C.size_t
	endpoint := &Endpoint{
		Operation: C.GoString(C.sendcheck_endpoint_operation(out, nil)),
		Method:    C.GoString(C.sendcheck_endpoint_method(out, nil)),
		Path:      C.GoString(C.sendcheck_endpoint_path(out, nil)),
	}
	if id := C.sendcheck_endpoint_chat_id(out, &length); id != nil {
		text := C.GoStringN(id, C.int(length))
		endpoint.ChatID = &text
	}
	if id := C.sendcheck_endpoint_message_id(out, &length); id != nil {
		text := C.GoStringN(id, C.int(length))
		endpoint.MessageID = &text
	}
	if query := C.sendcheck_endpoint_query_json(out, &length); query != nil {
		endpoint.query = copied(unsafe.Pointer(query), length)
	}
	return endpoint
}

// Operations returns the names of all operations.
func Operations() []string {
	names := make([]string, C.sendcheck_operation_count())
	for i := range names {
		names[i] = C.GoString(C.sendcheck_operation_name(C.size_t(i), nil))
	}
	return names
}

// NearestOperation returns the operation that a name probably means, such as "chats.create" for "chats.creat"; empty if no
// name is near, and if an operation has that name.
func NearestOperation(name string) string {
	if strings.IndexByte(name, 0) >= 0 {
		return ""
	}
	cName := C.CString(name)
	defer C.free(unsafe.Pointer(cName))
	return C.GoString(C.sendcheck_operation_nearest(cName, nil))
}
