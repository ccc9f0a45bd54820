package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"sendcheck"
)

// runCompose runs a vector of composing: what a function returns, written as JSON again, is equal to the expectation.
func (v vector) runCompose() error {
	found, err := v.composed()
	var invalid *sendcheck.Invalid
	if errors.As(err, &invalid) {
		first := invalid.Report.Diagnostics[0]
		failure := map[string]any{"rule": first.Rule, "path": first.Path}
		if first.Range != nil {
			failure["range"] = first.Range
		}
		found, err = map[string]any{"error": failure}, nil
	}
	if err != nil {
		return err
	}
	equal, err := equalJSON(v.Expect, found)
	if err == nil && !equal {
		text, _ := json.Marshal(found)
		err = fmt.Errorf("\n  expected %s\n  found    %s", v.Expect, text)
	}
	return err
}

// equalJSON returns whether the JSON of two values is equal; the order of keys does not count.
func equalJSON(values ...any) (bool, error) {
	var parsed [2]any
	for i, value := range values {
		text, err := json.Marshal(value)
		if err != nil {
			return false, err
		}
		if err := json.Unmarshal(text, &parsed[i]); err != nil {
			return false, err
		}
	}
	return reflect.DeepEqual(parsed[0], parsed[1]), nil
}

func (v vector) composed() (any, error) {
	switch v.Fn {
	case "plan":
		return v.planned()
	case "stream":
		return v.streamed()
	case "fixes":
		return v.fixed()
	case "preview":
		previews, err := sendcheck.Preview(v.Message, v.Service)
		if err != nil {
			return nil, err
		}
		if v.Service == "" {
			return map[string]any{"previews": previews}, nil
		}
		return previews[0], nil
	}
	return nil, fmt.Errorf("unknown function %q", v.Fn)
}

// planned plans the JSON of the input, and the same as a Go value, which must have a field for each of the input.
func (v vector) planned() (any, error) {
	options, err := v.planOptions()
	if err != nil {
		return nil, err
	}
	plan, err := sendcheck.Plan(v.Input, options)
	if err != nil {
		return nil, err
	}
	var input sendcheck.PlanInput
	decoder := json.NewDecoder(bytes.NewReader(v.Input))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&input); err != nil {
		return nil, err
	}
	same, err := sendcheck.Plan(input, options)
	if err != nil {
		return nil, err
	}
	// The fields of a value have another order, and so may notes.
	equal, err := equalJSON(plan.Sends, same.Sends)
	if err != nil {
		return nil, err
	}
	if !equal || len(plan.Notes) != len(same.Notes) {
		return nil, fmt.Errorf("\n  JSON  %s\n  value %s", plan.JSON, same.JSON)
	}
	return plan, nil
}

func (v vector) planOptions() (*sendcheck.PlanOptions, error) {
	var options *sendcheck.PlanOptions
	err := v.readOptions(&options)
	return options, err
}

func (v vector) streamed() (any, error) {
	options, err := v.planOptions()
	if err != nil {
		return nil, err
	}
	planner, err := sendcheck.NewPlanner(v.Input, options)
	if err != nil {
		return nil, err
	}
	released, sends := []int{}, []sendcheck.Send{}
	for _, chunk := range v.Chunks {
		found, err := planner.Push(chunk)
		if err != nil {
			return nil, err
		}
		released, sends = append(released, len(found)), append(sends, found...)
	}
	rest, err := planner.Finish()
	if err != nil {
		return nil, err
	}
	return map[string]any{"released": released, "sends": append(sends, rest.Sends...), "notes": rest.Notes}, nil
}

func (v vector) fixed() (any, error) {
	var options *sendcheck.Options
	if err := v.readOptions(&options); err != nil {
		return nil, err
	}
	fixes, err := sendcheck.Fixes(v.Operation, v.Document, options)
	if err != nil {
		return nil, err
	}
	safe, err := sendcheck.Fix(v.Operation, v.Document, options, sendcheck.Safe)
	if err != nil {
		return nil, err
	}
	guessed, err := sendcheck.Fix(v.Operation, v.Document, options, sendcheck.Unsafe)
	if err != nil {
		return nil, err
	}
	list := []map[string]any{}
	for _, fix := range fixes {
		text, err := json.Marshal(fix)
		if err != nil {
			return nil, err
		}
		var one map[string]any
		if err := json.Unmarshal(text, &one); err != nil {
			return nil, err
		}
		delete(one, "title")
		delete(one, "text_edits")
		list = append(list, one)
	}
	found := map[string]any{"fixes": list, "safe": json.RawMessage(safe.Document)}
	equal, err := equalJSON(json.RawMessage(safe.Document), json.RawMessage(guessed.Document))
	if err != nil {
		return nil, err
	}
	if !equal {
		found["unsafe"] = json.RawMessage(guessed.Document)
	}
	return found, nil
}
