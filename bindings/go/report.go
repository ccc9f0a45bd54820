package sendcheck

import "fmt"

// Report is everything that a check found in one document.
type Report struct {
	// Operation is empty where it was to be inferred from a document that is not JSON.
	Operation string `json:"operation"`
	// Valid says that no error was found.
	Valid    bool `json:"valid"`
	Errors   int  `json:"errors"`
	Warnings int  `json:"warnings"`
	// Truncated says that more was found than Diagnostics holds.
	Truncated   bool         `json:"truncated"`
	Diagnostics []Diagnostic `json:"diagnostics"`
	// JSON is the same as one line of JSON.
	JSON []byte `json:"-"`
}

// Severity is how serious a finding is.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Diagnostic is one broken rule, at one place.
type Diagnostic struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// Code is the API's error code; 0 if there is none.
	Code int `json:"code,omitempty"`
	// CodePredicted says that the code is a prediction, and not documented by the API for this trigger.
	CodePredicted bool `json:"code_predicted,omitempty"`
	// Path is a JSON Pointer (RFC 6901) into the document.
	Path string `json:"path"`
	// Parameter is what it is about, where that is not part of the document.
	Parameter string `json:"parameter,omitempty"`
	// Range is the part of the string at Path, in UTF-16 code units: start, and the first after it.
	Range *[2]int `json:"range,omitempty"`
	// Message is for a person; go by Rule instead.
	Message string `json:"message"`
	Help    string `json:"help,omitempty"`
	// Related are other places that it is about.
	Related []string `json:"related,omitempty"`
	// Line and Column (UTF-16), from 1, and Offset, in bytes, say where the document stops being JSON.
	Line   int  `json:"line,omitempty"`
	Column int  `json:"column,omitempty"`
	Offset *int `json:"offset,omitempty"`
}

func (found Diagnostic) String() string {
	return fmt.Sprintf("%s: %s: %s (%s)", found.Severity, found.Path, found.Message, found.Rule)
}
