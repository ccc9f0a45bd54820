//! Names of HTML elements and entities.

const ELEMENTS: &str = "a abbr b big blockquote body br button center code dd del details div dl dt em font footer \
    form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav ol option \
    p pre q s samp script section select small span strike strong style sub summary sup svg table tbody td textarea \
    tfoot th thead title tr tt u ul var video";

const ENTITIES: &str = "amp lt gt quot apos nbsp copy reg trade hellip mdash ndash lsquo rsquo ldquo rdquo laquo raquo \
    bull middot euro pound yen cent deg times rarr larr zwj zwnj shy ntilde Ntilde ccedil Ccedil szlig";

const ACCENTS: &str = "acute grave circ tilde uml";

/// Returns `true` if HTML has an element of this name, without case.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.split(' ').any(|element| element.eq_ignore_ascii_case(name))
}

/// Returns `true` if the name is one of the common entities.
pub(super) fn is_entity(name: &str) -> bool {
    let is_in = |list: &str, name: &str| list.split(' ').any(|listed| listed == name);
    let accent = name.strip_prefix(['A', 'E', 'I', 'O', 'U', 'a', 'e', 'i', 'o', 'u']);
    is_in(ENTITIES, name) || accent.is_some_and(|accent| is_in(ACCENTS, accent))
}
