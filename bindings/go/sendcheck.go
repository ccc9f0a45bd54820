// Package sendcheck tells before sending whether a message will be accepted by the Linq Partner API v3.
//
// It links libsendcheck, which pkg-config must find (PKG_CONFIG_PATH).
//
// Ranges of a report count UTF-16 code units, as the API does. Offsets into a string count bytes, as Go
// does; names say which is meant.
package sendcheck

/*
#cgo pkg-config: sendcheck
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import (
	"encoding/json"
	"errors"
	"fmt"
	"unsafe"
)

// What a call may fail with; test with errors.Is. That a document breaks rules is none of them.
var (
	ErrUnknownOperation = errors.New("sendcheck: no such operation")
	ErrInvalidOption    = errors.New("sendcheck: invalid option")
	ErrInvalidText      = errors.New("sendcheck: the text is not UTF-8")
	ErrInternal         = errors.New("sendcheck: a fault of the library")
)

// Options say what a caller knows and wants; the zero value is the defaults.
type Options struct {
	// FirstMessage says whether this send opens a new chat. Unsaid, it is so for chats.create alone.
	FirstMessage *bool `json:"first_message,omitempty"`
	// Levels maps rules to "allow", "warn" or "deny".
	Levels map[string]string `json:"levels,omitempty"`
	// URLMediaExemptHosts are the hosts whose media URLs are not counted as public. Nil: the API's own.
	URLMediaExemptHosts *[]string `json:"url_media_exempt_hosts,omitempty"`
	// StrictLinks makes weak links count like strong ones.
	StrictLinks bool `json:"strict_links,omitempty"`
	// ChatID is the id that goes into the path.
	ChatID *string `json:"chat_id,omitempty"`
	// Chat is what is known of the chat.
	Chat *Chat `json:"chat,omitempty"`
	// MaxDiagnostics is how many findings a report holds at most. Nil: 256.
	MaxDiagnostics *int `json:"max_diagnostics,omitempty"`
}

// Chat is what a caller knows of a chat; what is nil or empty is not known.
type Chat struct {
	IsGroup *bool `json:"is_group,omitempty"`
	// Service is "iMessage", "SMS" or "RCS".
	Service string `json:"service,omitempty"`
	// Participants is how many are active, the sender included.
	Participants *uint64 `json:"participants,omitempty"`
}

// Check checks what would be sent for an operation, such as "chats.create". A []byte or json.RawMessage is
// JSON, and checked as it is; anything else is what encoding/json makes of it. Nil options are the
// defaults.
func Check(operation string, document any, options *Options) (*Report, error) {
	bytes, err := marshal(document)
	if err != nil {
		return nil, err
	}
	name := C.CString(operation)
	defer C.free(unsafe.Pointer(name))
	return report(options, func(made *C.sendcheck_options, out **C.sendcheck_report) C.sendcheck_status {
		return C.sendcheck_check(name, pointer(bytes), C.size_t(len(bytes)), made, out)
	})
}

// CheckInferred checks a document for the operation whose fields it has; the report says which that is.
func CheckInferred(document any, options *Options) (*Report, error) {
	bytes, err := marshal(document)
	if err != nil {
		return nil, err
	}
	return report(options, func(made *C.sendcheck_options, out **C.sendcheck_report) C.sendcheck_status {
		return C.sendcheck_check_inferred(pointer(bytes), C.size_t(len(bytes)), made, out)
	})
}

// Version is the version of the library that is linked.
func Version() string {
	return C.GoString(C.sendcheck_version())
}

func marshal(document any) ([]byte, error) {
	switch document := document.(type) {
	case []byte:
		return document, nil
	case json.RawMessage:
		return document, nil
	}
	return json.Marshal(document)
}

// pointer is where the bytes are; for none, a place that is not NULL, which C refuses.
func pointer(bytes []byte) *C.uint8_t {
	if len(bytes) == 0 {
		bytes = []byte{0}
	}
	return (*C.uint8_t)(unsafe.Pointer(&bytes[0]))
}

func report(options *Options, call func(*C.sendcheck_options, **C.sendcheck_report) C.sendcheck_status) (*Report, error) {
	made, err := options.make()
	if err != nil {
		return nil, err
	}
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_report
	if err := failure(call(made, &out)); err != nil {
		return nil, err
	}
	return take(out)
}

// take copies a report, and frees it.
func take(out *C.sendcheck_report) (*Report, error) {
	defer C.sendcheck_report_free(out)
	var length C.size_t
	text := C.sendcheck_report_json(out, &length)
	if text == nil {
		return nil, ErrInternal
	}
	report := &Report{JSON: C.GoBytes(unsafe.Pointer(text), C.int(length))}
	if err := json.Unmarshal(report.JSON, report); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return report, nil
}

// make makes the library's options; NULL for the defaults.
func (options *Options) make() (*C.sendcheck_options, error) {
	if options == nil {
		return nil, nil
	}
	text, err := json.Marshal(options)
	if err != nil {
		return nil, err
	}
	made := C.sendcheck_options_new()
	if err := failure(C.sendcheck_options_set_json(made, pointer(text), C.size_t(len(text)))); err != nil {
		defer C.sendcheck_options_free(made)
		if why := C.sendcheck_options_error(made, nil); why != nil {
			return nil, fmt.Errorf("%w: %s", err, C.GoString(why))
		}
		return nil, err
	}
	return made, nil
}

func failure(status C.sendcheck_status) error {
	switch status {
	case C.SENDCHECK_OK:
		return nil
	case C.SENDCHECK_UNKNOWN_OPERATION:
		return ErrUnknownOperation
	case C.SENDCHECK_INVALID_OPTION:
		return ErrInvalidOption
	case C.SENDCHECK_INVALID_TEXT:
		return ErrInvalidText
	}
	return fmt.Errorf("%w: %s", ErrInternal, C.GoString(C.sendcheck_status_message(status)))
}
