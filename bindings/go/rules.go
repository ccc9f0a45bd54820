package sendcheck

/*
#include <sendcheck.h>
*/
import "C"

// Rule is what the catalogue says of one rule.
type Rule struct {
	// Name is public and permanent.
	Name     string
	Severity Severity
	// Code is the API's error code; 0 if there is none.
	Code          int
	CodePredicted bool
	// Summary is the usual sentence of a finding; What says what it finds, Why why that matters.
	Summary, What, Why string
	// Fails is a document in which it finds something, Passes the document mended; «a × 3» stands for aaa.
	Fails, Passes string
	// Source is where the API's documentation says so.
	Source string
}

// Rules is the catalogue, in its order.
func Rules() []Rule {
	rules := make([]Rule, C.sendcheck_rule_count())
	for i := range rules {
		index := C.size_t(i)
		text := func(which C.sendcheck_explanation) string {
			return C.GoString(C.sendcheck_rule_explanation(index, which, nil))
		}
		severity := Warning
		if C.sendcheck_rule_severity(index) == C.SENDCHECK_SEVERITY_ERROR {
			severity = Error
		}
		rules[i] = Rule{
			Name:          C.GoString(C.sendcheck_rule_name(index, nil)),
			Severity:      severity,
			Code:          int(C.sendcheck_rule_code(index)),
			CodePredicted: bool(C.sendcheck_rule_code_predicted(index)),
			Summary:       text(C.SENDCHECK_EXPLANATION_SUMMARY),
			What:          text(C.SENDCHECK_EXPLANATION_WHAT),
			Why:           text(C.SENDCHECK_EXPLANATION_WHY),
			Fails:         text(C.SENDCHECK_EXPLANATION_FAILS),
			Passes:        text(C.SENDCHECK_EXPLANATION_PASSES),
			Source:        text(C.SENDCHECK_EXPLANATION_SOURCE),
		}
	}
	return rules
}
