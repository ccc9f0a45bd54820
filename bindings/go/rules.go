package sendcheck

/*
#include <sendcheck.h>
#include <stdlib.h>
*/
import "C"

import "unsafe"

// Rule is a rule of the catalogue.
type Rule struct {
	// Name is public and permanent.
	Name     string
	Severity Severity
	// Code is the API's error code; 0 if there is none.
	Code          int
	CodePredicted bool
	// Fix is the safest fix that the rule's diagnostics can have; empty if they have none.
	Fix Applicability
	// Messages and Helps are the templates of the rule's diagnostics, with the names of params in braces, such as
	// {given}. The first message is the usual one.
	Messages, Helps []string
	// Params are the names of the params that the rule's diagnostics can have.
	Params []string
	// The problem that the rule checks for, and its consequence.
	What, Why string
	// Fails is a document with the problem, Passes the fixed document. In them, "a" * 3 means "aaa".
	Fails, Passes string
	// Source is the source in the documentation of the API.
	Source string
}

// params are the names of all params.
var params = []string{"given", "count", "limit", "reason", "suggestion", "expected", "problem"}

// Rules returns the catalogue, in its order.
func Rules() []Rule {
	rules := make([]Rule, C.sendcheck_rule_count())
	for i := range rules {
		rules[i] = rule(C.size_t(i))
	}
	return rules
}

func rule(index C.size_t) Rule {
	text := func(which C.sendcheck_explanation) string {
		return C.GoString(C.sendcheck_rule_explanation(index, which, nil))
	}
	rule := Rule{
		Name:          C.GoString(C.sendcheck_rule_name(index, nil)),
		Severity:      Warning,
		Code:          int(C.sendcheck_rule_code(index)),
		CodePredicted: bool(C.sendcheck_rule_code_predicted(index)),
		Fix:           applicabilities[C.sendcheck_rule_fix(index)],
		What:          text(C.SENDCHECK_EXPLANATION_WHAT),
		Why:           text(C.SENDCHECK_EXPLANATION_WHY),
		Fails:         text(C.SENDCHECK_EXPLANATION_FAILS),
		Passes:        text(C.SENDCHECK_EXPLANATION_PASSES),
		Source:        text(C.SENDCHECK_EXPLANATION_SOURCE),
	}
	if C.sendcheck_rule_severity(index) == C.SENDCHECK_SEVERITY_ERROR {
		rule.Severity = Error
	}
	for which := C.size_t(0); which < C.sendcheck_rule_messages_len(index); which++ {
		rule.Messages = append(rule.Messages, C.GoString(C.sendcheck_rule_message(index, which, nil)))
	}
	for which := C.size_t(0); which < C.sendcheck_rule_helps_len(index); which++ {
		rule.Helps = append(rule.Helps, C.GoString(C.sendcheck_rule_help(index, which, nil)))
	}
	for _, param := range params {
		name := C.CString(param)
		if C.sendcheck_rule_has_param(index, name) {
			rule.Params = append(rule.Params, param)
		}
		C.free(unsafe.Pointer(name))
	}
	return rule
}
