// Package sendcheck checks messages for the Linq Partner API v3 before you send them.
//
// It links libsendcheck: pkg-config must find it (set PKG_CONFIG_PATH).
//
// Ranges of a report count UTF-16 code units, as the API does. Offsets into a Go string count bytes. Fields in
// UTF-16 code units outside reports end in UTF16.
package sendcheck

/*
#cgo pkg-config: sendcheck
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import (
	"encoding/json"
	"fmt"
	"unsafe"
)

// Options are the options of a check; the zero value is the defaults.
type Options struct {
	// FirstMessage is whether this send opens a new chat. Nil: only chats.create does.
	FirstMessage *bool `json:"first_message,omitempty"`
	// Levels maps rules to "allow", "warn" or "deny".
	Levels map[string]string `json:"levels,omitempty"`
	// URLMediaExemptHosts are the hosts whose media URLs do not count as public. Nil: the API's own.
	URLMediaExemptHosts *[]string `json:"url_media_exempt_hosts,omitempty"`
	// StrictLinks makes weak links count like strong ones.
	StrictLinks bool `json:"strict_links,omitempty"`
	// ChatID is the id of the chat in the path.
	ChatID *string `json:"chat_id,omitempty"`
	// MessageID is the id of the message in the path.
	MessageID *string `json:"message_id,omitempty"`
	// Chat is what is known of the chat.
	Chat *Chat `json:"chat,omitempty"`
	// MaxDiagnostics is the maximum number of diagnostics in a report. Nil: 256.
	MaxDiagnostics *int `json:"max_diagnostics,omitempty"`
}

// Chat is what the caller knows of a chat. Nil or empty means unknown.
type Chat struct {
	IsGroup *bool `json:"is_group,omitempty"`
	// Service is "iMessage", "SMS" or "RCS".
	Service string `json:"service,omitempty"`
	// Participants is the number of active participants, the sender included.
	Participants *uint64 `json:"participants,omitempty"`
}

// Check checks a document for an operation, such as "chats.create". A string, []byte or json.RawMessage is JSON and is
// checked unchanged. Any other document is encoded with encoding/json first. Nil options are the defaults.
func Check(operation string, document any, options *Options) (*Report, error) {
	bytes, name, made, err := documentArguments(operation, document, options)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(name))
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_report
	status := C.sendcheck_check(name, pointer(bytes), C.size_t(len(bytes)), made, &out)
	if err := operationFailure(status, operation); err != nil {
		return nil, err
	}
	return take(out)
}

// CheckInferred checks a document and infers the operation from its fields. The error is ErrCannotInferOperation if
// they are not those of any operation.
func CheckInferred(document any, options *Options) (*Report, error) {
	bytes, err := marshal(document)
	if err != nil {
		return nil, err
	}
	made, err := options.make()
	if err != nil {
		return nil, err
	}
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_report
	if err := failure(C.sendcheck_check_inferred(pointer(bytes), C.size_t(len(bytes)), made, &out)); err != nil {
		return nil, err
	}
	return take(out)
}

// Version returns the version of the linked library.
func Version() string {
	return C.GoString(C.sendcheck_version())
}

func marshal(document any) ([]byte, error) {
	switch document := document.(type) {
	case []byte:
		return document, nil
	case json.RawMessage:
		return document, nil
	case string:
		return []byte(document), nil
	}
	return json.Marshal(document)
}

// pointer returns the address of the bytes, which is not NULL even if there are none: C rejects NULL.
func pointer(bytes []byte) *C.uint8_t {
	if len(bytes) == 0 {
		bytes = []byte{0}
	}
	return (*C.uint8_t)(unsafe.Pointer(&bytes[0]))
}

// copied returns a copy of bytes that belong to C. C.GoBytes would take less than 2 GiB.
func copied(bytes unsafe.Pointer, length C.size_t) []byte {
	made := make([]byte, length)
	copy(made, unsafe.Slice((*byte)(bytes), length))
	return made
}

// take copies a report and frees it.
func take(out *C.sendcheck_report) (*Report, error) {
	defer C.sendcheck_report_free(out)
	return copyReport(out)
}

// copyReport copies a report that belongs to something else.
func copyReport(out *C.sendcheck_report) (*Report, error) {
	var length C.size_t
	text := C.sendcheck_report_json(out, &length)
	if text == nil {
		return nil, ErrInternal
	}
	report := &Report{JSON: copied(unsafe.Pointer(text), length)}
	if err := json.Unmarshal(report.JSON, report); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return report, nil
}

// make returns the options for C; NULL for the defaults.
func (options *Options) make() (*C.sendcheck_options, error) {
	if options == nil {
		return nil, nil
	}
	return makeOptions(options)
}

func makeOptions(options any) (*C.sendcheck_options, error) {
	text, err := json.Marshal(options)
	if err != nil {
		return nil, err
	}
	made := C.sendcheck_options_new()
	if err := failure(C.sendcheck_options_set_json(made, pointer(text), C.size_t(len(text)))); err != nil {
		defer C.sendcheck_options_free(made)
		if message := C.sendcheck_options_error(made, nil); message != nil {
			return nil, &namedError{"sendcheck: " + C.GoString(message), err}
		}
		return nil, err
	}
	return made, nil
}

// documentArguments returns the arguments of a call about a document. The caller frees the name and the options.
func documentArguments(operation string, document any, options *Options) ([]byte, *C.char, *C.sendcheck_options, error) {
	bytes, err := marshal(document)
	if err != nil {
		return nil, nil, nil, err
	}
	name, err := operationName(operation)
	if err != nil {
		return nil, nil, nil, err
	}
	made, err := options.make()
	if err != nil {
		C.free(unsafe.Pointer(name))
		return nil, nil, nil, err
	}
	return bytes, name, made, nil
}
