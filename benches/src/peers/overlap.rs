//! The check that no schema can state: animations overlap nothing.

/// A decoration with a range that is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decoration {
    pub(super) start: i64,
    pub(super) end: i64,
    pub(super) is_animation: bool,
}

/// Returns `true` if two of them share a code unit and one of the two is an animation.
pub(super) fn overlaps(mut decorations: Vec<Decoration>) -> bool {
    if !decorations.is_sorted_by_key(|it| it.start) {
        decorations.sort_unstable_by_key(|it| it.start);
    }
    let (mut end_of_any, mut end_of_animated) = (0, 0);
    decorations.iter().any(|it| {
        let meets = it.start < if it.is_animation { end_of_any } else { end_of_animated };
        end_of_any = end_of_any.max(it.end);
        if it.is_animation {
            end_of_animated = end_of_animated.max(it.end);
        }
        meets
    })
}
