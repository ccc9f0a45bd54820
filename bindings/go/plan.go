package sendcheck

/*
#include <sendcheck.h>
*/
import "C"

import (
	"encoding/json"
	"fmt"
	"runtime"
	"unsafe"
)

// PlanInput is an input of Plan: Content or Message, and where it is sent. From and To open a chat, To alone lets the API
// choose the line, ChatID sends to a chat, and none of them plans bare messages.
type PlanInput struct {
	Content string `json:"content,omitempty"`
	// Format is "markdown", "html" or "text". Empty: "markdown".
	Format          string `json:"format,omitempty"`
	TextDecorations any    `json:"text_decorations,omitempty"`
	// Message is a message to plan again: JSON, or a value that encoding/json can write.
	Message     any          `json:"message,omitempty"`
	Attachments []Attachment `json:"attachments,omitempty"`
	// Links are URLs that are sent as link parts.
	Links               []string `json:"links,omitempty"`
	From                string   `json:"from,omitempty"`
	To                  []string `json:"to,omitempty"`
	ChatID              string   `json:"chat_id,omitempty"`
	ReplyTo             any      `json:"reply_to,omitempty"`
	Effect              any      `json:"effect,omitempty"`
	PreferredService    string   `json:"preferred_service,omitempty"`
	IdempotencyKey      string   `json:"idempotency_key,omitempty"`
	ContinuationMessage any      `json:"continuation_message,omitempty"`
	ExcludeFrom         any      `json:"exclude_from,omitempty"`
	OverrideOptout      *bool    `json:"override_optout,omitempty"`
}

// Attachment is a file of a PlanInput: a URL or the id of an uploaded file.
type Attachment struct {
	URL          string `json:"url,omitempty"`
	AttachmentID string `json:"attachment_id,omitempty"`
	Sticker      bool   `json:"sticker,omitempty"`
}

// MarshalJSON writes the input with the JSON of its message.
func (input PlanInput) MarshalJSON() ([]byte, error) {
	// Without this method.
	type fields PlanInput
	if input.Message != nil {
		message, err := marshal(input.Message)
		if err != nil {
			return nil, err
		}
		input.Message = json.RawMessage(message)
	}
	return json.Marshal(fields(input))
}

// PlanOptions are the options of planning, next to those of a check. Planning does not read ChatID, MessageID and
// MaxDiagnostics: the chat is a field of the input.
type PlanOptions struct {
	Options
	// Limit is the most UTF-16 code units that a text may have before it is split. 0: 10,000.
	Limit int `json:"limit,omitempty"`
	// Split is "limit" (as few messages as possible) or "blocks" (one for each block). Empty: "limit".
	Split string `json:"split,omitempty"`
	// LinkStyle is "inline" or "cards": a paragraph that is only a link becomes a link part. Empty: "inline".
	LinkStyle string `json:"link_style,omitempty"`
	// HoldBack is what the first message of a new chat must not contain: "links" or "links-and-media". Empty: "links".
	HoldBack string `json:"hold_back,omitempty"`
	// Opener is sent first if a first message would begin with something that is held back.
	Opener string `json:"opener,omitempty"`
}

// Planned is a plan. Send the requests in their order, each after the API accepted the one before it.
type Planned struct {
	Sends []Send `json:"sends"`
	// Notes name each change.
	Notes []Note `json:"notes"`
	// JSON is the plan as one line of JSON.
	JSON []byte `json:"-"`
}

// Note is a change that planning made.
type Note struct {
	// Note is its name, such as "split" or "table-as-lines".
	Note string `json:"note"`
	// Cause and Send (the index of the later request) are those of "split".
	Cause string `json:"cause,omitempty"`
	Send  *int   `json:"send,omitempty"`
	// Source is its range in the content, in UTF-16 code units.
	Source *[2]int `json:"source,omitempty"`
	// Path and Range are its place in the message of the input.
	Path  *string `json:"path,omitempty"`
	Range *[2]int `json:"range,omitempty"`
	// Input is its place in the input: a JSON Pointer.
	Input *string `json:"input,omitempty"`
}

// Plan makes valid requests of a text, such as Markdown, and of files and links. The input is a PlanInput or its JSON. The
// error is an *Invalid, with paths into the input, if it cannot be planned.
func Plan(input any, options *PlanOptions) (*Planned, error) {
	bytes, made, err := planArguments(input, options)
	if err != nil {
		return nil, err
	}
	defer C.sendcheck_options_free(made)
	var out *C.sendcheck_plan_result
	if err := failure(C.sendcheck_plan(pointer(bytes), C.size_t(len(bytes)), made, &out)); err != nil {
		return nil, err
	}
	return takePlan(out)
}

func planArguments(input any, options *PlanOptions) ([]byte, *C.sendcheck_options, error) {
	bytes, err := marshal(input)
	if err != nil || options == nil {
		return bytes, nil, err
	}
	made, err := makeOptions(options)
	return bytes, made, err
}

// takePlan copies a plan and frees it.
func takePlan(out *C.sendcheck_plan_result) (*Planned, error) {
	defer C.sendcheck_plan_free(out)
	if invalid := C.sendcheck_plan_error(out); invalid != nil {
		report, err := copyReport(invalid)
		if err != nil {
			return nil, err
		}
		return nil, &Invalid{report}
	}
	var length C.size_t
	text := C.sendcheck_plan_json(out, &length)
	plan := &Planned{JSON: copied(unsafe.Pointer(text), length)}
	if err := json.Unmarshal(plan.JSON, plan); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrInternal, err)
	}
	return plan, nil
}

// Planner plans a content that arrives in chunks. One goroutine at a time may use it.
type Planner struct {
	planner *C.sendcheck_planner
}

// NewPlanner creates a planner for an input without content. If it cannot be planned, Push and Finish return an *Invalid.
func NewPlanner(input any, options *PlanOptions) (*Planner, error) {
	bytes, made, err := planArguments(input, options)
	if err != nil {
		return nil, err
	}
	defer C.sendcheck_options_free(made)
	planner := &Planner{}
	if err := failure(C.sendcheck_planner_new(pointer(bytes), C.size_t(len(bytes)), made, &planner.planner)); err != nil {
		return nil, err
	}
	// A planner that is never finished is freed with the garbage.
	runtime.SetFinalizer(planner, (*Planner).free)
	return planner, nil
}

func (planner *Planner) free() {
	C.sendcheck_planner_free(planner.planner)
	planner.planner = nil
}

// Push adds a chunk of the content, which may end anywhere, also inside a character. It returns the requests that no later
// text can change, each once, often none.
func (planner *Planner) Push(chunk string) ([]Send, error) {
	if planner.planner == nil {
		return nil, ErrPlannerFinished
	}
	var out *C.sendcheck_plan_result
	status := C.sendcheck_planner_push(planner.planner, pointer([]byte(chunk)), C.size_t(len(chunk)), &out)
	runtime.KeepAlive(planner)
	if err := failure(status); err != nil {
		return nil, err
	}
	released, err := takePlan(out)
	if err != nil {
		return nil, err
	}
	return released.Sends, nil
}

// Finish ends the content. It returns the other requests and all notes.
func (planner *Planner) Finish() (*Planned, error) {
	if planner.planner == nil {
		return nil, ErrPlannerFinished
	}
	var out *C.sendcheck_plan_result
	if err := failure(C.sendcheck_planner_finish(planner.planner, &out)); err != nil {
		return nil, err
	}
	planner.free()
	return takePlan(out)
}
