package sendcheck

/*
#include <sendcheck.h>
*/
import "C"

import (
	"encoding/json"
	"fmt"
	"unsafe"
)

// ServicePreview is what recipients get of a message on a service.
type ServicePreview struct {
	// Service is "iMessage", "RCS" or "SMS".
	Service string        `json:"service"`
	Items   []PreviewItem `json:"items"`
	Lost    []Lost        `json:"lost"`
}

// PreviewItem is something that arrives.
type PreviewItem struct {
	// Part is the index of the part; nil for an experience.
	Part *int `json:"part,omitempty"`
	// Kind is "text", "media", "mms", "card", "app", "experience" or "lost".
	Kind string  `json:"kind"`
	Text *string `json:"text,omitempty"`
	// SMS is the text as SMS.
	SMS *SMS `json:"sms,omitempty"`
}

// Lost is something that recipients do not get.
type Lost struct {
	// The name of the loss, such as "style" or "effect".
	What string `json:"what"`
	// Path is a JSON Pointer into the message.
	Path string `json:"path"`
}

// SMSSize is the size of a text as SMS.
type SMSSize struct {
	// Encoding is "GSM-7" or "UCS-2".
	Encoding string `json:"encoding"`
	Units    int    `json:"units"`
	Segments int    `json:"segments"`
}

// SMS is a text as SMS.
type SMS struct {
	SMSSize
	// Left is the number of units that are free in the last segment.
	Left int `json:"left"`
	// Forcing are the characters outside GSM-7.
	Forcing []Forcing `json:"forcing"`
	// Smart is a text with the same meaning that needs less; nil if there is none.
	Smart *SmartSMS `json:"smart,omitempty"`
}

// Forcing is a character that forces UCS-2.
type Forcing struct {
	// Range is its range in the text, in UTF-16 code units.
	Range [2]int `json:"range"`
	// Suggestion is what to write instead; nil if there is nothing.
	Suggestion *string `json:"suggestion,omitempty"`
	// Lossy is true if the suggestion means less.
	Lossy *bool `json:"lossy,omitempty"`
}

// SmartSMS is a text and its size.
type SmartSMS struct {
	Text string `json:"text"`
	SMSSize
}

// Preview returns what recipients get of a message on a service, and what is lost. Without a service (""), it returns the
// previews for iMessage, RCS and SMS. The message, with parts at the top, is given as the document of Check. The error is an
// *Invalid if it has errors.
func Preview(message any, service string) ([]ServicePreview, error) {
	number, ok := map[string]C.sendcheck_service{
		"": C.SENDCHECK_EVERY_SERVICE, "iMessage": C.SENDCHECK_IMESSAGE, "RCS": C.SENDCHECK_RCS, "SMS": C.SENDCHECK_SMS,
	}[service]
	if !ok {
		text := fmt.Sprintf("sendcheck: unknown service `%s`, expected `iMessage`, `RCS` or `SMS`", service)
		return nil, &namedError{text, ErrUnknownName}
	}
	bytes, err := marshal(message)
	if err != nil {
		return nil, err
	}
	var out *C.sendcheck_preview_result
	if err := failure(C.sendcheck_preview(pointer(bytes), C.size_t(len(bytes)), number, &out)); err != nil {
		return nil, err
	}
	defer C.sendcheck_preview_free(out)
	if invalid := C.sendcheck_preview_error(out); invalid != nil {
		report, err := copyReport(invalid)
		if err != nil {
			return nil, err
		}
		return nil, &Invalid{report}
	}
	var length C.size_t
	text := C.sendcheck_preview_json(out, &length)
	var one struct {
		ServicePreview
		Previews []ServicePreview `json:"previews"`
	}
	if err := json.Unmarshal(copied(unsafe.Pointer(text), length), &one); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	if service == "" {
		return one.Previews, nil
	}
	return []ServicePreview{one.ServicePreview}, nil
}
