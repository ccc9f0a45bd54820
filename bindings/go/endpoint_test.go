package sendcheck_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"sendcheck"
)

func ExampleOperationFromHTTP() {
	request, err := http.NewRequest("GET", "http://localhost/v3/chats?limit=500", nil)
	if err != nil {
		panic(err)
	}
	endpoint, err := sendcheck.OperationFromHTTP(request.Method, request.URL.RequestURI())
	if err != nil {
		panic(err)
	}
	options := &sendcheck.Options{ChatID: endpoint.ChatID, MessageID: endpoint.MessageID}
	report, err := sendcheck.Check(endpoint.Operation, endpoint.Document(nil), options)
	if err != nil {
		panic(err)
	}
	fmt.Println(endpoint.Operation, report.Diagnostics)
	// Output: chats.list_chats [error[limit-out-of-range] at /limit: `limit` out of range: expected 1 to 100]
}

func TestEndpoints(t *testing.T) {
	endpoint, err := sendcheck.OperationFromHTTP("post", "/v3/chats/a%2F%00b/messages")
	if err != nil || endpoint.Operation != "chats.messages.send" || endpoint.Method != "POST" || *endpoint.ChatID != "a/\x00b" {
		t.Fatal(endpoint, err)
	}
	if endpoint.Path != "/v3/chats/a%2F%00b/messages" || endpoint.MessageID != nil || string(endpoint.Document([]byte("{}"))) != "{}" {
		t.Error(endpoint)
	}
	report, err := sendcheck.Check(endpoint.Operation, "{}", &sendcheck.Options{ChatID: endpoint.ChatID})
	if err != nil || report.Diagnostics[0].Parameter != "chat_id" {
		t.Error(report, err)
	}
	for _, request := range [][2]string{{"DELETE", "/v3/chats"}, {"POST", "/v3/chats\x00"}, {"POST", ""}} {
		_, err := sendcheck.OperationFromHTTP(request[0], request[1])
		if !errors.Is(err, sendcheck.ErrUnknownEndpoint) || !strings.Contains(err.Error(), request[0]) {
			t.Error(request, err)
		}
	}
	if _, err := sendcheck.OperationFromHTTP("POST", "/v3/chats/\xff/typing"); !errors.Is(err, sendcheck.ErrInvalidText) {
		t.Error(err)
	}
	id, nul := chatID, "a\x00"
	endpoint, err = sendcheck.NewEndpoint("messages.update", &sendcheck.Options{MessageID: &id})
	if err != nil || endpoint.Method != "PATCH" || endpoint.Path != "/v3/messages/"+chatID || *endpoint.MessageID != chatID {
		t.Error(endpoint, err)
	}
	if _, err = sendcheck.NewEndpoint("messages.update", nil); !errors.Is(err, sendcheck.ErrMissingMessageID) {
		t.Error(err)
	}
	if _, err = sendcheck.NewEndpoint("chats.typing.start", &sendcheck.Options{ChatID: &nul}); !errors.Is(err, sendcheck.ErrInvalidOption) {
		t.Error(err)
	}
	if _, err = sendcheck.NewEndpoint("message\x00", nil); !errors.Is(err, sendcheck.ErrUnknownOperation) {
		t.Error(err)
	}
}

func TestOperations(t *testing.T) {
	for _, operation := range sendcheck.Operations() {
		if operation == "message" {
			continue
		}
		id := chatID
		endpoint, err := sendcheck.NewEndpoint(operation, &sendcheck.Options{ChatID: &id, MessageID: &id})
		if err != nil {
			t.Fatal(err)
		}
		back, err := sendcheck.OperationFromHTTP(endpoint.Method, endpoint.Path)
		if err != nil || back.Operation != operation {
			t.Error(operation, back, err)
		}
	}
	for name, want := range map[string]string{"chats.creat": "chats.create", "chats.create": "", "wurst": "", "chats.creat\x00": ""} {
		if nearest := sendcheck.NearestOperation(name); nearest != want {
			t.Errorf("%q: %q", name, nearest)
		}
	}
}
