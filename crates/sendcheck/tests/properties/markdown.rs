//! Properties of markup in any text. Shared with the fuzz targets.

use sendcheck::text::markup::{
    CONSTRUCTS_MAX, Construct, find_damage, find_html, find_markdown, find_placeholders,
};

/// Asserts that constructs are in order and on characters of the text.
pub(crate) fn assert_sound(text: &str) {
    assert_constructs(text, &find_markdown(text));
    assert_apart(&assert_constructs(text, &find_html(text)));
    assert_apart(&assert_constructs(text, &find_placeholders(text)));
    let damage: Vec<_> = find_damage(text).iter().map(|it| (it.start, it.end)).collect();
    assert!(damage.iter().all(|&(start, end)| text.get(start..end).is_some()));
    assert_apart(&damage);
}

fn assert_constructs<K>(text: &str, constructs: &[Construct<K>]) -> Vec<(usize, usize)> {
    assert!(constructs.len() <= CONSTRUCTS_MAX);
    for it in constructs {
        assert!(
            text.get(it.start_bytes..it.end_bytes).is_some_and(|text| !text.is_empty()),
            "{text:?}"
        );
        assert!(text.get(it.content.clone()).is_some(), "{text:?}");
        assert!(it.start_bytes <= it.content.start, "{text:?}");
    }
    let ranges: Vec<_> = constructs.iter().map(|it| (it.start_bytes, it.end_bytes)).collect();
    let in_order = |pair: &[(usize, usize)]| {
        pair[0].0 < pair[1].0 || (pair[0].0 == pair[1].0 && pair[0].1 > pair[1].1)
    };
    assert!(ranges.windows(2).all(in_order), "{text:?} {ranges:?}");
    ranges
}

fn assert_apart(ranges: &[(usize, usize)]) {
    assert!(ranges.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{ranges:?}");
}
