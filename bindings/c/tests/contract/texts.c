/* Links in texts, and units. */
#include "contract.h"

static void links(void) {
    const char *text = "\xf0\x9f\x8e\x89 see https://example.com/a, or readme.md";
    sendcheck_links *links = UNTOUCHED(sendcheck_links);
    EXPECT(sendcheck_links_find(NULL, 0, &links) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_links_find(BYTES(text), NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_links_find(BYTES("a\xff"), &links) == SENDCHECK_INVALID_TEXT);
    EXPECT(links == UNTOUCHED(sendcheck_links));
    EXPECT(sendcheck_links_find(BYTES(text), &links) == SENDCHECK_OK);
    EXPECT(sendcheck_links_len(links) == 2);
    sendcheck_link link;
    EXPECT(sendcheck_links_get(links, 0, &link));
    EXPECT(link.kind == SENDCHECK_LINK_SCHEME && link.confidence == SENDCHECK_CONFIDENCE_STRONG);
    EXPECT(link.bytes.start == 9 && link.bytes.end == 30);
    EXPECT(link.utf16.start == 7 && link.utf16.end == 28);
    EXPECT(sendcheck_links_get(links, 1, &link));
    EXPECT(link.kind == SENDCHECK_LINK_BARE && link.confidence == SENDCHECK_CONFIDENCE_WEAK);
    EXPECT(!sendcheck_links_get(links, 2, &link) && !sendcheck_links_get(links, 0, NULL));
    EXPECT(link.kind == SENDCHECK_LINK_BARE);
    sendcheck_links_free(links);
    EXPECT(sendcheck_links_find(BYTES(""), &links) == SENDCHECK_OK && sendcheck_links_len(links) == 0);
    sendcheck_links_free(links);
}

static void units(void) {
    /* A thumb with a skin tone, then e with an acute accent: 10 bytes, 3 code points. */
    const char *text = "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd\xc3\xa9";
    sendcheck_counts counts = {0, 0, 0, 0};
    EXPECT(sendcheck_text_count(NULL, 0, &counts) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_count(BYTES(text), NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_count(BYTES("\xff"), &counts) == SENDCHECK_INVALID_TEXT && counts.bytes == 0);
    EXPECT(sendcheck_text_count(BYTES(text), &counts) == SENDCHECK_OK);
    EXPECT(counts.bytes == 10 && counts.code_points == 3 && counts.utf16 == 5 && counts.graphemes == 2);

    size_t offset = UNTOUCHED_SIZE;
    EXPECT(sendcheck_text_convert(NULL, 0, 0, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, SENDCHECK_BYTES, SENDCHECK_UTF16, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_convert(BYTES("\xff"), 0, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_convert(BYTES(text), 1, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_OFFSET);
    EXPECT(sendcheck_text_convert(BYTES(text), 11, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_OFFSET);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, (sendcheck_unit)4, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, SENDCHECK_UTF16, (sendcheck_unit)9, &offset) == SENDCHECK_INVALID_ENUM);
    EXPECT(offset == UNTOUCHED_SIZE);
    EXPECT(sendcheck_text_convert(BYTES(text), 8, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_OK);
    EXPECT(offset == 4);
    EXPECT(sendcheck_text_convert(BYTES(text), 2, SENDCHECK_GRAPHEMES, SENDCHECK_CODE_POINTS, &offset) == SENDCHECK_OK);
    EXPECT(offset == 3);

    sendcheck_range inside = {2, 3}, reversed = {3, 2}, outside = {5, 9}, range = {0, 0};
    EXPECT(sendcheck_text_snap(NULL, 0, inside, &range) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_snap(BYTES(text), inside, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_snap(BYTES("\xff"), inside, &range) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_snap(BYTES(text), reversed, &range) == SENDCHECK_INVALID_RANGE);
    EXPECT(sendcheck_text_snap(BYTES(text), outside, &range) == SENDCHECK_INVALID_RANGE && range.end == 0);
    EXPECT(sendcheck_text_snap(BYTES(text), inside, &range) == SENDCHECK_OK);
    EXPECT(range.start == 0 && range.end == 4);

    size_t len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_text_truncate(NULL, 0, 1, SENDCHECK_UTF16, &len) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_truncate(BYTES(text), 1, SENDCHECK_UTF16, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_truncate(BYTES("\xff"), 1, SENDCHECK_UTF16, &len) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_truncate(BYTES(text), 1, (sendcheck_unit)4, &len) == SENDCHECK_INVALID_ENUM);
    EXPECT(len == UNTOUCHED_SIZE);
    EXPECT(sendcheck_text_truncate(BYTES(text), 4, SENDCHECK_UTF16, &len) == SENDCHECK_OK && len == 8);
    EXPECT(sendcheck_text_truncate(BYTES(text), 3, SENDCHECK_UTF16, &len) == SENDCHECK_OK && len == 0);
}

void test_texts(void) {
    links();
    units();
}
