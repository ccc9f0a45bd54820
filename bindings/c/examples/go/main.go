// Command vectors runs the conformance vectors through the Go package: vectors DIRECTORY.
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
	Options   *sendcheck.Options
	Input     json.RawMessage
	Raw       *string
	Expect    []map[string]any
	Report    map[string]any
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "say which directory holds the vectors")
		os.Exit(2)
	}
	paths, _ := filepath.Glob(filepath.Join(os.Args[1], "*.jsonl"))
	run, failed := 0, 0
	for _, path := range paths {
		// What only values of a language can hold, no bytes can.
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
	document := v.Input
	if v.Raw != nil {
		document = json.RawMessage(*v.Raw)
	}
	report, err := sendcheck.Check(v.Operation, document, v.Options)
	if err != nil {
		return err
	}
	// The report as its Go types say it, written as JSON again.
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
	same := len(found.Diagnostics) == len(v.Expect) && matches(v.usual(found.Diagnostics), facts)
	for i := 0; same && i < len(v.Expect); i++ {
		_, ranged := v.Expect[i]["range"]
		_, hasRange := found.Diagnostics[i]["range"]
		same = matches(v.Expect[i], found.Diagnostics[i]) && ranged == hasRange
	}
	if !same {
		return fmt.Errorf("\n  expected %v\n  found    %s", v.Expect, text)
	}
	return nil
}

// usual is what a report says of itself, unless the vector says otherwise.
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
	if _, said := facts["valid"]; !said {
		facts["valid"] = facts["errors"] == 0.0
	}
	return facts
}

// matches says whether all that is expected is there. Null and false mean that the key is absent, or false.
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
