package sendcheck_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sendcheck"
)

// Types of a program.
type part struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type message struct {
	Parts []part `json:"parts"`
}

type createChat struct {
	From    string   `json:"from"`
	To      []string `json:"to"`
	Message message  `json:"message"`
}

func Example() {
	request := createChat{"+12052535597", []string{"+12052532136"}, message{[]part{{"text", "see https://example.com"}}}}
	report, err := sendcheck.Check("chats.create", request, nil)
	if err != nil {
		panic(err)
	}
	for _, found := range report.Diagnostics {
		fmt.Println(found.Rule, found.Path, *found.Range)
	}
	// Output: first-message-link /message/parts/0/value [4 23]
}

func TestOptions(t *testing.T) {
	no := false
	request := createChat{"+12052535597", []string{"+12052532136"}, message{[]part{{"text", "see https://example.com"}}}}
	report, err := sendcheck.Check("chats.create", request, &sendcheck.Options{FirstMessage: &no})
	if err != nil || !report.Valid {
		t.Fatal(report, err)
	}
}

func TestCallerErrors(t *testing.T) {
	for operation, want := range map[string]struct {
		kind    error
		message string
	}{
		"chats.creat":     {sendcheck.ErrUnknownOperation, "sendcheck: unknown operation `chats.creat`; did you mean `chats.create`?"},
		"wurst":           {sendcheck.ErrUnknownOperation, "sendcheck: unknown operation `wurst`"},
		"message\x00x":    {sendcheck.ErrUnknownOperation, `sendcheck: unknown operation "message\x00x"`},
		"messages.delete": {sendcheck.ErrUncheckedOperation, "sendcheck does not check `messages.delete`"},
	} {
		for _, call := range []func() error{
			func() error { _, err := sendcheck.Check(operation, message{}, nil); return err },
			func() error { _, err := sendcheck.Encode(operation, message{}, nil); return err },
		} {
			if err := call(); !errors.Is(err, want.kind) || !strings.HasSuffix(err.Error(), want.message) {
				t.Errorf("%q: %v", operation, err)
			}
		}
	}
	_, err := sendcheck.CheckInferred([]byte("{}"), nil)
	if !errors.Is(err, sendcheck.ErrCannotInferOperation) {
		t.Error(err)
	}
	_, err = sendcheck.Encode("message", []byte("{}"), nil)
	if !errors.Is(err, sendcheck.ErrNoEndpoint) || !strings.Contains(err.Error(), "`message`") {
		t.Error(err)
	}
	_, err = sendcheck.Check("message", message{}, &sendcheck.Options{Levels: map[string]string{"wurst": "deny"}})
	if !errors.Is(err, sendcheck.ErrInvalidOption) || !strings.Contains(err.Error(), "`wurst`") {
		t.Error(err)
	}
	_, err = sendcheck.Check("message", make(chan int), nil)
	if err == nil {
		t.Error("a channel has no JSON")
	}
	_, err = sendcheck.FindLinks("\xff")
	if !errors.Is(err, sendcheck.ErrInvalidText) {
		t.Error(err)
	}
}

func TestEmptyDocument(t *testing.T) {
	report, err := sendcheck.Check("chats.typing.start", []byte{}, nil)
	if err != nil || !report.Valid {
		t.Fatal(report, err)
	}
	report, err = sendcheck.CheckInferred([]byte(`{"parts": []}`), nil)
	if err != nil || report.Operation != "message" {
		t.Fatal(report, err)
	}
}

func TestRequests(t *testing.T) {
	request, err := sendcheck.Encode("chats.list_chats", map[string]int{"limit": 5}, nil)
	if err != nil || request.Method != "GET" || request.Path != "/v3/chats" || request.Query != "limit=5" || request.Body != "" {
		t.Error(request, err)
	}
	id := "550e8400-e29b-41d4-a716-446655440000"
	handle := map[string]string{"handle": "+12052499117"}
	request, err = sendcheck.Encode("chats.participants.add", handle, &sendcheck.Options{ChatID: &id})
	if err != nil || request.Body != `{"handle":"+12052499117"}` || request.Headers["content-type"] != "application/json" {
		t.Error(request, err)
	}
	var invalid *sendcheck.Invalid
	_, err = sendcheck.Encode("chats.create", createChat{}, nil)
	if !errors.As(err, &invalid) || invalid.Report.Valid {
		t.Error(err)
	}
	_, err = sendcheck.Encode("chats.participants.add", handle, nil)
	if !errors.Is(err, sendcheck.ErrMissingChatID) {
		t.Error(err)
	}
	text := map[string]string{"text": "hi"}
	_, err = sendcheck.Encode("messages.update", text, nil)
	if !errors.Is(err, sendcheck.ErrMissingMessageID) || !strings.Contains(err.Error(), "`messages.update` requires `message_id`") {
		t.Error(err)
	}
	request, err = sendcheck.Encode("messages.update", text, &sendcheck.Options{MessageID: &id})
	if err != nil || request.Method != "PATCH" || request.Path != "/v3/messages/"+id {
		t.Error(request, err)
	}
}

func TestTexts(t *testing.T) {
	links, err := sendcheck.FindLinks("🎉 see example.com")
	want := sendcheck.Link{Start: 9, End: 20, StartUTF16: 7, EndUTF16: 18, Kind: "bare", Strong: true, Text: "example.com"}
	if err != nil || len(links) != 1 || links[0] != want {
		t.Error(links, err)
	}
	counts, err := sendcheck.CountText("👍🏽é")
	if err != nil || counts != (sendcheck.Counts{Bytes: 10, CodePoints: 3, UTF16: 5, Graphemes: 2}) {
		t.Error(counts, err)
	}
	rules := sendcheck.Rules()
	if len(rules) < 100 || rules[0].Name != "invalid-json" || rules[0].Severity != sendcheck.Error || rules[0].Why == "" {
		t.Error(rules)
	}
}

func TestParams(t *testing.T) {
	report, err := sendcheck.Check("message", map[string]any{"parts": make([]int, 101)}, nil)
	if err != nil || len(report.Diagnostics) == 0 {
		t.Fatal(report, err)
	}
	params := report.Diagnostics[0].Params
	if params == nil || *params.Count != 101 || *params.Limit != 100 || params.Given != nil {
		t.Error(report.Diagnostics[0], params)
	}
	for _, rule := range sendcheck.Rules() {
		if rule.Name == "too-many-parts" {
			message := strings.NewReplacer("{count}", "101", "{limit}", "100").Replace(rule.Messages[0])
			if message != report.Diagnostics[0].Message || len(rule.Helps) == 0 || fmt.Sprint(rule.Params) != "[count limit]" {
				t.Error(rule)
			}
		}
	}
}

func TestUnits(t *testing.T) {
	text := "👍🏽 bold é"
	offset, err := sendcheck.ConvertOffset(text, 9, sendcheck.Bytes, sendcheck.UTF16)
	if err != nil || offset != 5 {
		t.Error(offset, err)
	}
	for _, wrong := range []int{-1, 1, 99} {
		if _, err := sendcheck.ConvertOffset(text, wrong, sendcheck.Bytes, sendcheck.UTF16); !errors.Is(err, sendcheck.ErrInvalidOffset) {
			t.Error(wrong, err)
		}
	}
	units, err := sendcheck.RangeUTF16(text, 9, 13)
	if err != nil || units != [2]int{5, 9} {
		t.Error(units, err)
	}
	// The skin tone belongs to the emoji before it.
	units, err = sendcheck.RangeUTF16(text, 4, 8)
	if err != nil || units != [2]int{0, 4} {
		t.Error(units, err)
	}
	start, end, err := sendcheck.RangeBytes(text, [2]int{5, 9})
	if err != nil || text[start:end] != "bold" {
		t.Error(start, end, err)
	}
	for _, wrong := range [][2]int{{0, 99}, {1, 2}, {-1, 2}} {
		if _, _, err := sendcheck.RangeBytes(text, wrong); !errors.Is(err, sendcheck.ErrInvalidOffset) {
			t.Error(wrong, err)
		}
	}
	for limit, want := range map[int]string{3: "", 4: "👍🏽", 8: "👍🏽 bol", 99: text, -1: ""} {
		if short, err := sendcheck.TruncateText(text, limit, sendcheck.UTF16); err != nil || short != want {
			t.Error(limit, short, err)
		}
	}
	if _, err := sendcheck.TruncateText("\xff", 1, sendcheck.Bytes); !errors.Is(err, sendcheck.ErrInvalidText) {
		t.Error(err)
	}
	if _, err := sendcheck.RangeUTF16(text, 4, 4); !errors.Is(err, sendcheck.ErrInvalidRange) {
		t.Error(err)
	}
}

func TestStringsAreJSON(t *testing.T) {
	report, err := sendcheck.Check("message", `{"parts": []}`, nil)
	if err != nil || len(report.Diagnostics) != 1 || report.Diagnostics[0].Rule != "no-parts" {
		t.Error(report, err)
	}
}
