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

// Unit is the unit of an offset or length of text.
type Unit uint32

// The units. Go strings are indexed by Bytes.
const (
	Bytes      Unit = C.SENDCHECK_BYTES
	CodePoints Unit = C.SENDCHECK_CODE_POINTS
	UTF16      Unit = C.SENDCHECK_UTF16
	Graphemes  Unit = C.SENDCHECK_GRAPHEMES
)

// ConvertOffset converts an offset into a text from one unit to another. The error is ErrInvalidOffset if it is past the
// end or inside a character.
func ConvertOffset(text string, offset int, from, to Unit) (int, error) {
	if offset < 0 {
		return 0, ErrInvalidOffset
	}
	var converted C.size_t
	status := C.sendcheck_text_convert(pointer([]byte(text)), C.size_t(len(text)), C.size_t(offset),
		C.sendcheck_unit(from), C.sendcheck_unit(to), &converted)
	return int(converted), failure(status)
}

// TruncateText returns the longest prefix of a text that is at most limit units long and splits no grapheme cluster.
func TruncateText(text string, limit int, unit Unit) (string, error) {
	if limit < 0 {
		limit = 0
	}
	var length C.size_t
	status := C.sendcheck_text_truncate(pointer([]byte(text)), C.size_t(len(text)), C.size_t(limit), C.sendcheck_unit(unit), &length)
	return text[:length], failure(status)
}

// RangeBytes converts a range of a text in UTF-16 code units, such as that of a diagnostic or decoration, to bytes:
// text[start:end] is the part of the text.
func RangeBytes(text string, units [2]int) (start, end int, err error) {
	if start, err = ConvertOffset(text, units[0], UTF16, Bytes); err != nil {
		return 0, 0, err
	}
	if end, err = ConvertOffset(text, units[1], UTF16, Bytes); err != nil {
		return 0, 0, err
	}
	return start, end, nil
}

// RangeUTF16 converts a range of a text in bytes, such as that of a regexp match, to UTF-16 code units, as decorations
// count. Its ends are moved to whole grapheme clusters.
func RangeUTF16(text string, start, end int) ([2]int, error) {
	var units [2]int
	for i, offset := range [2]int{start, end} {
		converted, err := ConvertOffset(text, offset, Bytes, UTF16)
		if err != nil {
			return [2]int{}, err
		}
		units[i] = converted
	}
	given := C.sendcheck_range{start: C.size_t(units[0]), end: C.size_t(units[1])}
	var snapped C.sendcheck_range
	status := C.sendcheck_text_snap(pointer([]byte(text)), C.size_t(len(text)), given, &snapped)
	if err := failure(status); err != nil {
		return [2]int{}, err
	}
	return [2]int{int(snapped.start), int(snapped.end)}, nil
}
