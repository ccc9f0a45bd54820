package sendcheck_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sendcheck"
)

const chatID = "69a37c7d-af4f-4b5e-af42-e28e98ce873a"

func ExamplePlan() {
	input := sendcheck.PlanInput{Content: "**Hi** Ana\n\nsee https://example.com", From: "+12052535597", To: []string{"+12052532136"}}
	plan, err := sendcheck.Plan(input, nil)
	if err != nil {
		panic(err)
	}
	var responses [][]byte
	for _, send := range plan.Sends {
		chat, err := send.ResolveChatID(responses)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%s to %q\n", send.Operation, chat)
		responses = append(responses, []byte(`{"chat": {"id": "`+chatID+`"}}`))
	}
	// Output:
	// chats.create to ""
	// chats.messages.send to "69a37c7d-af4f-4b5e-af42-e28e98ce873a"
}

func TestPlan(t *testing.T) {
	plan, err := sendcheck.Plan(`{"content": "a | b\n-|-\nc | d\n\n---\n\nend", "chat_id": "`+chatID+`"}`, &sendcheck.PlanOptions{Split: "blocks"})
	if err != nil || len(plan.Sends) != 2 || plan.Sends[1].ChatID != chatID || plan.Sends[0].ChatIDFrom != nil {
		t.Fatal(plan, err)
	}
	if string(plan.Sends[1].Document) != `{"message":{"parts":[{"type":"text","value":"end"}]}}` {
		t.Error(string(plan.Sends[1].Document))
	}
	if len(plan.Notes) != 2 || plan.Notes[0].Note != "table-as-lines" || *plan.Notes[0].Source != [2]int{0, 15} {
		t.Error(string(plan.JSON))
	}
	for _, message := range []any{`{"parts": [{"type": "link", "value": "https://example.com"}, {"type": "text", "value": "Hi"}]}`, []byte(`{"parts": []}`)} {
		_, err = sendcheck.Plan(sendcheck.PlanInput{Message: message}, nil)
		var invalid *sendcheck.Invalid
		if _, isText := message.(string); isText && err != nil || !isText && !errors.As(err, &invalid) {
			t.Error(message, err)
		}
	}
	var invalid *sendcheck.Invalid
	_, err = sendcheck.Plan(`{"content": 1}`, nil)
	if !errors.As(err, &invalid) || invalid.Report.Diagnostics[0].Path != "/content" {
		t.Error(err)
	}
	_, err = sendcheck.Plan(sendcheck.PlanInput{Content: "Hi"}, &sendcheck.PlanOptions{Split: "words"})
	if !errors.Is(err, sendcheck.ErrInvalidOption) || !strings.Contains(err.Error(), "`split`") {
		t.Error(err)
	}
	if _, err = sendcheck.Plan(sendcheck.PlanInput{Message: make(chan int)}, nil); err == nil {
		t.Error("a channel has no JSON")
	}
}

func TestResolve(t *testing.T) {
	input := `{"content": "One.\n\nTwo.", "to": ["+12052532136"], "continuation_message": {"text": "As before"}}`
	plan, err := sendcheck.Plan(input, &sendcheck.PlanOptions{Split: "blocks"})
	if err != nil || len(plan.Sends) != 2 {
		t.Fatal(plan, err)
	}
	second := plan.Sends[1]
	for response, want := range map[string]struct {
		id       string
		replaced bool
		fails    bool
	}{
		`{"chat_id": "a", "from_selection": {"reason": "failover_flagged"}}`: {"a", true, false},
		`{"chat_id": "a", "from_selection": {"reason": "sticky"}}`:           {"a", false, false},
		`{"from_selection": []}`: {"", false, true},
		`[]`:                     {"", false, true},
		`nul`:                    {"", false, true},
	} {
		id, err := second.ResolveChatID([][]byte{[]byte(response)})
		if id != want.id || (err != nil) != want.fails {
			t.Error(response, id, err)
		}
		replaced, _ := second.IsReplaced([][]byte{[]byte(response)})
		if replaced != want.replaced {
			t.Error(response, replaced)
		}
	}
	if _, err := second.ResolveChatID(nil); err == nil {
		t.Error("there is no response")
	}
	if id, err := plan.Sends[0].ResolveChatID(nil); id != "" || err != nil {
		t.Error(id, err)
	}
}

func TestPlanner(t *testing.T) {
	planner, err := sendcheck.NewPlanner("{}", &sendcheck.PlanOptions{Split: "blocks"})
	if err != nil {
		t.Fatal(err)
	}
	released := 0
	// One chunk ends inside the emoji.
	for _, chunk := range []string{"Hi **A", "na** \xf0\x9f", "\x8e\x89!\n\nMore text\n"} {
		sends, err := planner.Push(chunk)
		if err != nil {
			t.Fatal(err)
		}
		released += len(sends)
	}
	rest, err := planner.Finish()
	if err != nil || released != 1 || len(rest.Sends) != 1 {
		t.Error(released, rest, err)
	}
	if _, err := planner.Push("more"); !errors.Is(err, sendcheck.ErrPlannerFinished) {
		t.Error(err)
	}
	if _, err := planner.Finish(); !errors.Is(err, sendcheck.ErrPlannerFinished) {
		t.Error(err)
	}
	planner, err = sendcheck.NewPlanner(sendcheck.PlanInput{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := planner.Push("\xff"); !errors.Is(err, sendcheck.ErrInvalidText) {
		t.Error(err)
	}
	var invalid *sendcheck.Invalid
	if _, err := planner.Finish(); !errors.As(err, &invalid) || invalid.Report.Diagnostics[0].Rule != "no-parts" {
		t.Error(err)
	}
}

func TestFixes(t *testing.T) {
	document := `{"parts": [{"type": "text", "value": "Hi **Ana**"}, {"type": "media", "url": "http://a.example/b.png"}]}`
	fixes, err := sendcheck.Fixes("message", document, nil)
	if err != nil || len(fixes) != 2 || fixes[0].Applicability != sendcheck.Safe || fixes[0].Title == "" {
		t.Fatal(fixes, err)
	}
	if len(fixes[0].Patch) != 2 || fixes[0].Patch[0].Op != "replace" || string(fixes[0].Patch[0].Value) != `"Hi Ana"` {
		t.Error(fixes[0].Patch)
	}
	if fixes[0].TextEdits[0].Edits[0] != (sendcheck.StringEdit{Range: [2]int{3, 5}}) {
		t.Error(fixes[0].TextEdits)
	}
	fixed, err := sendcheck.Fix("message", document, nil, sendcheck.Safe)
	want := `{"parts": [{"type": "text", "value": "Hi Ana", "text_decorations": [{"range":[3,6],"style":"bold"}]}, {"type": "media", "url": "http://a.example/b.png"}]}`
	if err != nil || string(fixed.Document) != want || len(fixed.Applied) != 1 || fixed.Report.Errors != 1 {
		t.Error(fixed, err)
	}
	fixed, err = sendcheck.Fix("message", document, nil, sendcheck.Unsafe)
	if err != nil || len(fixed.Applied) != 2 || !fixed.Report.Valid {
		t.Error(fixed, err)
	}
	_, err = sendcheck.Fix("message", document, nil, sendcheck.NeedsPlan)
	if !errors.Is(err, sendcheck.ErrUnknownName) || !strings.Contains(err.Error(), "`plan`") {
		t.Error(err)
	}
	for _, operation := range []string{"mesage", "message\x00x"} {
		if _, err := sendcheck.Fix(operation, document, nil, sendcheck.Safe); !errors.Is(err, sendcheck.ErrUnknownOperation) {
			t.Error(err)
		}
		if _, err := sendcheck.Fixes(operation, document, nil); !errors.Is(err, sendcheck.ErrUnknownOperation) {
			t.Error(err)
		}
	}
	kinds := map[sendcheck.Applicability]int{}
	for _, rule := range sendcheck.Rules() {
		kinds[rule.Fix]++
	}
	if len(kinds) != 4 || kinds[""] == 0 {
		t.Error(kinds)
	}
}

func TestPreview(t *testing.T) {
	message := `{"parts": [{"type": "text", "value": "it’s", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}`
	previews, err := sendcheck.Preview(message, "SMS")
	if err != nil || len(previews) != 1 || previews[0].Lost[0] != (sendcheck.Lost{What: "style", Path: "/parts/0/text_decorations/0"}) {
		t.Fatal(previews, err)
	}
	sms := previews[0].Items[0].SMS
	if sms.Encoding != "UCS-2" || sms.Segments != 1 || *sms.Forcing[0].Suggestion != "'" || sms.Smart.Encoding != "GSM-7" {
		t.Error(sms)
	}
	previews, err = sendcheck.Preview(message, "")
	if err != nil || len(previews) != 3 || previews[0].Service != "iMessage" || len(previews[0].Lost) != 0 {
		t.Error(previews, err)
	}
	_, err = sendcheck.Preview(message, "sms")
	if !errors.Is(err, sendcheck.ErrUnknownName) || !strings.Contains(err.Error(), "`sms`") {
		t.Error(err)
	}
	var invalid *sendcheck.Invalid
	if _, err = sendcheck.Preview(`{"parts": []}`, "RCS"); !errors.As(err, &invalid) {
		t.Error(err)
	}
}
