// Command vectors runs conformance vectors through the Go package: vectors DIRECTORY...
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"sendcheck"
)

type vector struct {
	Name      string
	Operation string
	// Options are read into a type of the package, which must have a field for each.
	Options json.RawMessage
	Input   json.RawMessage
	Raw     *string
	Expect  json.RawMessage
	Report  map[string]any
	// Text and Links are a vector of links: start, end and confidence, in UTF-16 code units.
	Text  string
	Links *[][3]any
	// Fn and these are a vector of composing.
	Fn       string
	Chunks   []string
	Document json.RawMessage
	Message  json.RawMessage
	Service  string
}

func main() {
	var paths []string
	for _, directory := range os.Args[1:] {
		found, err := filepath.Glob(filepath.Join(directory, "*.jsonl"))
		giveUp(err)
		paths = append(paths, found...)
	}
	run, failed := 0, 0
	for _, path := range paths {
		// The documents of values-only.jsonl have no bytes.
		if filepath.Base(path) == "values-only.jsonl" {
			continue
		}
		file, err := os.ReadFile(path)
		giveUp(err)
		for _, line := range bytes.Split(bytes.TrimSuffix(file, []byte("\n")), []byte("\n")) {
			var v vector
			decoder := json.NewDecoder(bytes.NewReader(line))
			giveUp(decoder.Decode(&v))
			run++
			if err := v.run(); err != nil {
				failed++
				fmt.Fprintf(os.Stderr, "%s: %v\n", v.Name, err)
			}
		}
	}
	fmt.Printf("Go: %d vectors, %d failed\n", run, failed)
	if run == 0 || failed > 0 {
		os.Exit(1)
	}
}

func giveUp(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func (v vector) run() error {
	if v.Links != nil {
		return v.runLinks()
	}
	if v.Fn != "" {
		return v.runCompose()
	}
	var expect []map[string]any
	if err := json.Unmarshal(v.Expect, &expect); err != nil {
		return err
	}
	var options *sendcheck.Options
	if err := v.readOptions(&options); err != nil {
		return err
	}
	document := v.Input
	if v.Raw != nil {
		document = json.RawMessage(*v.Raw)
	}
	report, err := sendcheck.Check(v.Operation, document, options)
	if err != nil {
		return err
	}
	// Write the Go types as JSON: a field that they do not have is lost.
	text, err := json.Marshal(report)
	if err != nil {
		return err
	}
	var found struct{ Diagnostics []map[string]any }
	var facts map[string]any
	if err := json.Unmarshal(text, &found); err != nil {
		return err
	}
	if err := json.Unmarshal(text, &facts); err != nil {
		return err
	}
	same := len(found.Diagnostics) == len(expect) && matches(v.usual(found.Diagnostics), facts)
	for i := 0; same && i < len(expect); i++ {
		_, ranged := expect[i]["range"]
		_, hasRange := found.Diagnostics[i]["range"]
		same = matches(expect[i], found.Diagnostics[i]) && ranged == hasRange
	}
	// Every param of the library's JSON is a field of Params.
	var original struct {
		Diagnostics []struct{ Params map[string]any }
	}
	if err := json.Unmarshal(report.JSON, &original); err != nil {
		return err
	}
	for i := 0; same && i < len(original.Diagnostics); i++ {
		params, _ := found.Diagnostics[i]["params"].(map[string]any)
		same = len(params) == len(original.Diagnostics[i].Params) && matches(original.Diagnostics[i].Params, params)
	}
	if !same {
		return fmt.Errorf("\n  expected %s\n  found    %s", v.Expect, text)
	}
	return nil
}

// readOptions reads the options into a type of the package, without ignoring any.
func (v vector) readOptions(options any) error {
	if v.Options == nil {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(v.Options))
	decoder.DisallowUnknownFields()
	return decoder.Decode(options)
}

func (v vector) runLinks() error {
	links, err := sendcheck.FindLinks(v.Text)
	if err != nil {
		return err
	}
	found := [][3]any{}
	for _, link := range links {
		confidence := "weak"
		if link.Strong {
			confidence = "strong"
		}
		found = append(found, [3]any{float64(link.StartUTF16), float64(link.EndUTF16), confidence})
	}
	if !reflect.DeepEqual(found, *v.Links) {
		return fmt.Errorf("\n  expected %v\n  found    %v", *v.Links, found)
	}
	return nil
}

// usual returns the facts of a report, where the vector does not have its own.
func (v vector) usual(found []map[string]any) map[string]any {
	count := func(severity string) (count float64) {
		for _, one := range found {
			if one["severity"] == severity {
				count++
			}
		}
		return count
	}
	facts := map[string]any{
		"operation": v.Operation, "errors": count("error"), "warnings": count("warning"), "truncated": false,
	}
	for key, value := range v.Report {
		facts[key] = value
	}
	if _, ok := facts["valid"]; !ok {
		facts["valid"] = facts["errors"] == 0.0
	}
	return facts
}

// matches returns whether found has every expected value. Null and false mean that the key is absent, or false.
func matches(expected, found map[string]any) bool {
	for key, value := range expected {
		nothing := value == nil || value == false
		if nothing && (found[key] == nil || found[key] == false) {
			continue
		}
		if !reflect.DeepEqual(value, found[key]) {
			return false
		}
	}
	return true
}
