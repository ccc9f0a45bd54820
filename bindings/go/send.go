package sendcheck

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Send is a request of a plan.
type Send struct {
	Operation string
	// ChatID is the id of the chat; empty if none is needed or ChatIDFrom is set. See ResolveChatID.
	ChatID string
	// ChatIDFrom is the place of the id in a response.
	ChatIDFrom *Place
	// Unless is set if the request must not be sent when a response has a value. See IsReplaced.
	Unless *Condition
	// Document is the document to send.
	Document json.RawMessage
	// Warnings are the rules of which a check warns, sorted by name.
	Warnings []string
}

// Place is a place in the response to an earlier request.
type Place struct {
	// Send is the index of the request.
	Send int `json:"send"`
	// Pointer is a JSON Pointer (RFC 6901) into the response.
	Pointer string `json:"pointer"`
}

// Condition is a value at a place.
type Condition struct {
	Place
	Equals string `json:"equals"`
}

// ResolveChatID returns the id of the chat to send to, and "" if the operation needs none. The responses are the bodies of
// the responses to the requests before it, in their order.
func (send Send) ResolveChatID(responses [][]byte) (string, error) {
	if send.ChatIDFrom == nil {
		return send.ChatID, nil
	}
	id, err := send.ChatIDFrom.read(responses)
	if err == nil && id == "" {
		err = fmt.Errorf("sendcheck: no chat id at %s in response %d", send.ChatIDFrom.Pointer, send.ChatIDFrom.Send)
	}
	return id, err
}

// IsReplaced returns true if the request must not be sent: the API sent the continuation message instead.
func (send Send) IsReplaced(responses [][]byte) (bool, error) {
	if send.Unless == nil {
		return false, nil
	}
	value, err := send.Unless.read(responses)
	return value == send.Unless.Equals, err
}

// read returns the string at a place, and "" if there is none.
func (place Place) read(responses [][]byte) (string, error) {
	if place.Send >= len(responses) {
		return "", fmt.Errorf("sendcheck: missing response %d, which has %s", place.Send, place.Pointer)
	}
	var value any
	if err := json.Unmarshal(responses[place.Send], &value); err != nil {
		return "", fmt.Errorf("sendcheck: response %d is not JSON: %w", place.Send, err)
	}
	for _, key := range strings.Split(place.Pointer, "/")[1:] {
		switch it := value.(type) {
		case map[string]any:
			value = it[strings.NewReplacer("~1", "/", "~0", "~").Replace(key)]
		case []any:
			value = nil
			if index, err := strconv.Atoi(key); err == nil && index >= 0 && index < len(it) {
				value = it[index]
			}
		default:
			value = nil
		}
	}
	text, _ := value.(string)
	return text, nil
}

// sendJSON is the JSON of a Send.
type sendJSON struct {
	Operation string          `json:"operation"`
	ChatID    json.RawMessage `json:"chat_id,omitempty"`
	Unless    *Condition      `json:"unless,omitempty"`
	Document  json.RawMessage `json:"document"`
	Warnings  []string        `json:"warnings,omitempty"`
}

// UnmarshalJSON reads a request of a plan, whose chat_id is a string or a place.
func (send *Send) UnmarshalJSON(data []byte) error {
	var it sendJSON
	if err := json.Unmarshal(data, &it); err != nil {
		return err
	}
	*send = Send{Operation: it.Operation, Unless: it.Unless, Document: it.Document, Warnings: it.Warnings}
	if len(it.ChatID) == 0 {
		return nil
	}
	if it.ChatID[0] == '{' {
		return json.Unmarshal(it.ChatID, &send.ChatIDFrom)
	}
	return json.Unmarshal(it.ChatID, &send.ChatID)
}

// MarshalJSON writes the request as plans have it.
func (send Send) MarshalJSON() ([]byte, error) {
	it := sendJSON{Operation: send.Operation, Unless: send.Unless, Document: send.Document, Warnings: send.Warnings}
	var err error
	if send.ChatIDFrom != nil {
		it.ChatID, err = json.Marshal(send.ChatIDFrom)
	} else if send.ChatID != "" {
		it.ChatID, err = json.Marshal(send.ChatID)
	}
	if err != nil {
		return nil, err
	}
	return json.Marshal(it)
}
