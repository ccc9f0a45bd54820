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

// Applicability is how sure it is that a fix is meant.
type Applicability string

// The applicabilities.
const (
	// Safe: recipients get the same, or what was certainly meant.
	Safe Applicability = "safe"
	// Unsafe: recipients get something else, or the meaning is a guess.
	Unsafe Applicability = "unsafe"
	// NeedsPlan: one request cannot express it; see Plan.
	NeedsPlan Applicability = "plan"
)

// applicabilities are the values of the C enumeration. A rule without a fix has none of them.
var applicabilities = map[C.sendcheck_applicability]Applicability{
	C.SENDCHECK_SAFE:       Safe,
	C.SENDCHECK_UNSAFE:     Unsafe,
	C.SENDCHECK_NEEDS_PLAN: NeedsPlan,
}

// RuleFix is a fix of a diagnostic.
type RuleFix struct {
	// Rule, Path and Range are those of the diagnostic.
	Rule          string        `json:"rule"`
	Path          string        `json:"path"`
	Range         *[2]int       `json:"range,omitempty"`
	Applicability Applicability `json:"applicability"`
	// Title is for a person.
	Title string `json:"title"`
	// Patch is a JSON Patch (RFC 6902) on the unchanged document; empty for NeedsPlan.
	Patch []PatchOp `json:"patch,omitempty"`
	// TextEdits are the changes of strings, for editors.
	TextEdits []TextEdit `json:"text_edits,omitempty"`
}

// PatchOp is an operation of a JSON Patch.
type PatchOp struct {
	// Op is "add", "remove", "replace" or "move".
	Op    string          `json:"op"`
	Path  string          `json:"path"`
	From  string          `json:"from,omitempty"`
	Value json.RawMessage `json:"value,omitempty"`
}

// TextEdit is the change of a string: edits in ascending order, which do not overlap.
type TextEdit struct {
	Path  string       `json:"path"`
	Edits []StringEdit `json:"edits"`
}

// StringEdit replaces a range, in UTF-16 code units, by a text.
type StringEdit struct {
	Range [2]int `json:"range"`
	Text  string `json:"text"`
}

// Fixed is a fixed document.
type Fixed struct {
	// Document is the document, byte for byte except for the fixes.
	Document []byte
	// Applied are the fixes that were applied.
	Applied []RuleFix
	// Report is the report on the fixed document.
	Report *Report
}

// Fix applies every safe fix to a document, and with Unsafe the unsafe ones, too. The document is given as in Check.
func Fix(operation string, document any, options *Options, upTo Applicability) (*Fixed, error) {
	limit, err := fixLimit(upTo)
	if err != nil {
		return nil, err
	}
	bytes, name, made, err := documentArguments(operation, document, options)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(name))
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_fixed
	status := C.sendcheck_fix(name, pointer(bytes), C.size_t(len(bytes)), made, limit, &out)
	if err := operationFailure(status, operation); err != nil {
		return nil, err
	}
	defer C.sendcheck_fixed_free(out)
	report, err := copyReport(C.sendcheck_fixed_report(out))
	if err != nil {
		return nil, err
	}
	var length C.size_t
	text := C.sendcheck_fixed_document(out, &length)
	fixed := &Fixed{Document: copied(unsafe.Pointer(text), length), Report: report}
	text = C.sendcheck_fixed_json(out, &length)
	var all struct{ Applied *[]RuleFix }
	all.Applied = &fixed.Applied
	if err := json.Unmarshal(copied(unsafe.Pointer(text), length), &all); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return fixed, nil
}

// Fixes returns a fix for each diagnostic that has one. Each is for the unchanged document.
func Fixes(operation string, document any, options *Options) ([]RuleFix, error) {
	bytes, name, made, err := documentArguments(operation, document, options)
	if err != nil {
		return nil, err
	}
	defer C.free(unsafe.Pointer(name))
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_fixes
	status := C.sendcheck_fixes_find(name, pointer(bytes), C.size_t(len(bytes)), made, &out)
	if err := operationFailure(status, operation); err != nil {
		return nil, err
	}
	defer C.sendcheck_fixes_free(out)
	var length C.size_t
	text := C.sendcheck_fixes_json(out, &length)
	var fixes []RuleFix
	if err := json.Unmarshal(copied(unsafe.Pointer(text), length), &fixes); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return fixes, nil
}

func fixLimit(upTo Applicability) (C.sendcheck_applicability, error) {
	switch upTo {
	case Safe:
		return C.SENDCHECK_SAFE, nil
	case Unsafe:
		return C.SENDCHECK_UNSAFE, nil
	}
	return 0, &namedError{fmt.Sprintf("sendcheck: unknown applicability `%s`, expected `safe` or `unsafe`", upTo), ErrUnknownName}
}
