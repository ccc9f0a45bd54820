package sendcheck

/*
#include <sendcheck.h>
*/
import "C"

// Link is a link in a text.
type Link struct {
	// Start and End (exclusive) are in bytes: text[link.Start:link.End] == link.Text.
	Start, End int
	// StartUTF16 and EndUTF16 are the same in UTF-16 code units, as in decorations and reports.
	StartUTF16, EndUTF16 int
	// Kind is "scheme", "www", "bare", "ip" or "opaque".
	Kind string
	// Strong is false if it may be something else, such as readme.md.
	Strong bool
	Text   string
}

var kinds = map[C.sendcheck_link_kind]string{
	C.SENDCHECK_LINK_SCHEME: "scheme",
	C.SENDCHECK_LINK_WWW:    "www",
	C.SENDCHECK_LINK_BARE:   "bare",
	C.SENDCHECK_LINK_IP:     "ip",
	C.SENDCHECK_LINK_OPAQUE: "opaque",
}

// FindLinks returns every link in a text, weak ones included, in their order.
func FindLinks(text string) ([]Link, error) {
	var found *C.sendcheck_links
	if err := failure(C.sendcheck_links_find(pointer([]byte(text)), C.size_t(len(text)), &found)); err != nil {
		return nil, err
	}
	defer C.sendcheck_links_free(found)
	links := make([]Link, C.sendcheck_links_len(found))
	for i := range links {
		var link C.sendcheck_link
		C.sendcheck_links_get(found, C.size_t(i), &link)
		start, end := int(link.bytes.start), int(link.bytes.end)
		links[i] = Link{
			start, end, int(link.utf16.start), int(link.utf16.end),
			kinds[link.kind], link.confidence == C.SENDCHECK_CONFIDENCE_STRONG, text[start:end],
		}
	}
	return links, nil
}

// Counts is the length of a text in each unit.
type Counts struct {
	Bytes, CodePoints, UTF16, Graphemes int
}

// CountText counts a text in every unit.
func CountText(text string) (Counts, error) {
	var counts C.sendcheck_counts
	if err := failure(C.sendcheck_text_count(pointer([]byte(text)), C.size_t(len(text)), &counts)); err != nil {
		return Counts{}, err
	}
	return Counts{int(counts.bytes), int(counts.code_points), int(counts.utf16), int(counts.graphemes)}, nil
}
