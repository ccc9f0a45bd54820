package sendcheck

/*
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import (
	"errors"
	"fmt"
	"strings"
	"unsafe"
)

// The errors of calls; test with errors.Is. A document that breaks rules is not an error of Check.
var (
	ErrUnknownOperation     = errors.New("sendcheck: unknown operation")
	ErrUncheckedOperation   = errors.New("sendcheck: operation is not checked")
	ErrCannotInferOperation = errors.New("sendcheck: cannot infer the operation from the document's fields")
	ErrUnknownEndpoint      = errors.New("sendcheck: no checked operation has this method and path")
	ErrNoEndpoint           = errors.New("sendcheck: operation has no endpoint")
	ErrMissingChatID        = errors.New("sendcheck: operation requires chat_id")
	ErrMissingMessageID     = errors.New("sendcheck: operation requires message_id")
	ErrInvalidOption        = errors.New("sendcheck: invalid option")
	ErrInvalidText          = errors.New("sendcheck: text is not UTF-8")
	ErrInvalidOffset        = errors.New("sendcheck: offset is past the end of the text or inside a character")
	ErrInvalidRange         = errors.New("sendcheck: range is empty, reversed or outside the text")
	ErrUnknownName          = errors.New("sendcheck: unknown name of a service or applicability")
	ErrPlannerFinished      = errors.New("sendcheck: planner has finished")
	ErrInternal             = errors.New("sendcheck: internal error")
)

// namedError names the operation, option or value in the message of an error.
type namedError struct {
	message string
	kind    error
}

func (err *namedError) Error() string { return err.message }
func (err *namedError) Unwrap() error { return err.kind }

// operationName returns the name of an operation as a C string, which the caller frees. C would end it at a NUL.
func operationName(operation string) (*C.char, error) {
	if strings.IndexByte(operation, 0) >= 0 {
		return nil, &namedError{fmt.Sprintf("sendcheck: unknown operation %q", operation), ErrUnknownOperation}
	}
	return C.CString(operation), nil
}

// operationFailure returns the error of a status, with the operation in its message.
func operationFailure(status C.sendcheck_status, operation string) error {
	kind := failure(status)
	message := ""
	switch kind {
	case ErrUnknownOperation:
		message = fmt.Sprintf("sendcheck: unknown operation `%s`", operation)
		name := C.CString(operation)
		defer C.free(unsafe.Pointer(name))
		if nearest := C.sendcheck_operation_nearest(name, nil); nearest != nil {
			message += fmt.Sprintf("; did you mean `%s`?", C.GoString(nearest))
		}
	case ErrUncheckedOperation:
		message = fmt.Sprintf("sendcheck does not check `%s`", operation)
	case ErrNoEndpoint:
		message = fmt.Sprintf("sendcheck: operation `%s` has no endpoint; choose another operation", operation)
	case ErrMissingChatID:
		message = fmt.Sprintf("sendcheck: operation `%s` requires `chat_id`", operation)
	case ErrMissingMessageID:
		message = fmt.Sprintf("sendcheck: operation `%s` requires `message_id`", operation)
	default:
		return kind
	}
	return &namedError{message, kind}
}

func failure(status C.sendcheck_status) error {
	switch status {
	case C.SENDCHECK_OK:
		return nil
	case C.SENDCHECK_UNKNOWN_OPERATION:
		return ErrUnknownOperation
	case C.SENDCHECK_UNCHECKED_OPERATION:
		return ErrUncheckedOperation
	case C.SENDCHECK_CANNOT_INFER_OPERATION:
		return ErrCannotInferOperation
	case C.SENDCHECK_UNKNOWN_ENDPOINT:
		return ErrUnknownEndpoint
	case C.SENDCHECK_NO_ENDPOINT:
		return ErrNoEndpoint
	case C.SENDCHECK_MISSING_CHAT_ID:
		return ErrMissingChatID
	case C.SENDCHECK_MISSING_MESSAGE_ID:
		return ErrMissingMessageID
	case C.SENDCHECK_PLANNER_FINISHED:
		return ErrPlannerFinished
	case C.SENDCHECK_INVALID_OPTION:
		return ErrInvalidOption
	case C.SENDCHECK_INVALID_TEXT:
		return ErrInvalidText
	case C.SENDCHECK_INVALID_OFFSET:
		return ErrInvalidOffset
	case C.SENDCHECK_INVALID_RANGE:
		return ErrInvalidRange
	}
	return fmt.Errorf("%w: %s", ErrInternal, C.GoString(C.sendcheck_status_message(status)))
}
