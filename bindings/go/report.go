package sendcheck

import "fmt"

// Report is the result of a check.
type Report struct {
	// Operation is empty if it could not be inferred because the document is not JSON.
	Operation string `json:"operation"`
	// Valid is true if there are no errors.
	Valid    bool `json:"valid"`
	Errors   int  `json:"errors"`
	Warnings int  `json:"warnings"`
	// Truncated is true if there are more diagnostics than Diagnostics holds.
	Truncated   bool         `json:"truncated"`
	Diagnostics []Diagnostic `json:"diagnostics"`
	// JSON is the report as one line of JSON.
	JSON []byte `json:"-"`
}

// Severity is the severity of a diagnostic or rule.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Diagnostic is one problem of a document.
type Diagnostic struct {
	// Rule is the name of the rule. Match on it, not on Message.
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// Code is the API's error code; 0 if there is none.
	Code int `json:"code,omitempty"`
	// CodePredicted is true if the API does not document the code for this cause.
	CodePredicted bool `json:"code_predicted,omitempty"`
	// Path is a JSON Pointer (RFC 6901) into the document.
	Path string `json:"path"`
	// Parameter is the option that it is about, if it is not about the document.
	Parameter string `json:"parameter,omitempty"`
	// Range is the range in the string at Path, in UTF-16 code units: start, end (exclusive).
	Range *[2]int `json:"range,omitempty"`
	// Message and Help are for a person. Their wording may change.
	Message string `json:"message"`
	Help    string `json:"help,omitempty"`
	// Related are the paths of other values that it is about.
	Related []string `json:"related,omitempty"`
	// Params are the facts behind Message and Help, to write them in another language.
	Params *Params `json:"params,omitempty"`
	// Line and Column (from 1, in UTF-16 code units) and Offset (in bytes) are the position of a syntax error.
	Line   int  `json:"line,omitempty"`
	Column int  `json:"column,omitempty"`
	Offset *int `json:"offset,omitempty"`
}

// String returns one line: severity, rule, path and message.
func (found Diagnostic) String() string {
	path := found.Path
	if path == "" {
		path = "document"
	}
	return fmt.Sprintf("%s[%s] at %s: %s", found.Severity, found.Rule, path, found.Message)
}

// Params are the facts behind the message and the help of a diagnostic. Rule.Params lists those of a rule.
type Params struct {
	Given      *string `json:"given,omitempty"`
	Count      *uint64 `json:"count,omitempty"`
	Limit      *uint64 `json:"limit,omitempty"`
	Reason     *string `json:"reason,omitempty"`
	Suggestion *string `json:"suggestion,omitempty"`
	Expected   *string `json:"expected,omitempty"`
	Problem    *string `json:"problem,omitempty"`
}
