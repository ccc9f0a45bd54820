//! Writes a file with all its changes in it, each behind the switch, and finds them there again.

use std::fmt::Write;
use std::ops::Range;

use super::find::{Shape, Site};
use super::list::Mutant;

/// A file and what is to be changed in it.
pub(super) struct Weaver<'a> {
    pub(super) text: &'a str,
    /// As [`super::find::find`] sorts them.
    pub(super) sites: &'a [Site],
    /// All mutants; the first is called 1.
    pub(super) mutants: &'a [Mutant],
    /// Whether a change is to be written.
    pub(super) is_in: &'a dyn Fn(usize) -> bool,
}

/// What an error of the compiler is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blamed {
    /// This change alone.
    Mutant(usize),
    /// How this place, whose first change it is, was made to have changes.
    Site(usize),
}

impl Weaver<'_> {
    /// The file with every change.
    pub(super) fn woven(&self) -> String {
        self.render(0..self.text.len(), self.sites)
    }

    /// A piece of the file; `sites` are those that may lie in it.
    fn render(&self, range: Range<usize>, sites: &[Site]) -> String {
        let mut out = String::new();
        let mut at = range.start;
        for (index, site) in sites.iter().enumerate() {
            let [first, last] = site.mutants;
            let is_inside = at <= site.range.start && site.range.end <= range.end;
            if is_inside && (first..=last).any(self.is_in) {
                out += &self.text[at..site.range.start];
                let _ = write!(out, "/*[{first}*/");
                self.write(&mut out, site, &sites[index + 1..]);
                out += "/*]*/";
                at = site.range.end;
            }
        }
        out + &self.text[at..range.end]
    }

    /// The place; `inner` are the sites behind it, some of them in it.
    fn write(&self, out: &mut String, site: &Site, inner: &[Site]) {
        let [first, _] = site.mutants;
        let render = |range: &Range<usize>| self.render(range.clone(), inner);
        let _ = match &site.shape {
            Shape::Comparison { left, operator, right } => {
                let choice =
                    self.choice(site, operator, |operator| format!("*__l {operator} *__r"));
                write!(
                    out,
                    "({{ match (&({}), &({})) {{ (__l, __r) => {choice} }} }})",
                    render(left),
                    render(right)
                )
            }
            Shape::Arithmetic { left, operator, right } => {
                let choice = self.choice(site, operator, |operator| format!("__l {operator} __r"));
                write!(
                    out,
                    "({{ match ({}, {}) {{ (__l, __r) => {choice} }} }})",
                    render(left),
                    render(right)
                )
            }
            Shape::Assignment { left, operator, right } => {
                let choice = self.choice(site, operator, |operator| format!("*__l {operator} __r"));
                write!(
                    out,
                    "({{ match ({}) {{ __r => match &mut ({}) {{ __l => {choice} }} }} }})",
                    render(right),
                    render(left)
                )
            }
            Shape::Lazy { left, is_and, right } => {
                let same = if *is_and { "==" } else { "!=" };
                write!(
                    out,
                    "({{ let __l = {}; if __l {same} {ON}({first}) {{ __l }} else {{ {} }} }})",
                    render(left),
                    render(right)
                )
            }
            Shape::Unary { operator, operand } => {
                let choice = self.choice(site, operator, |operator| format!("{operator} __l"));
                write!(out, "({{ match ({}) {{ __l => {choice} }} }})", render(operand))
            }
            Shape::Guard => {
                let choice = self.choice(site, &render(&site.range), str::to_owned);
                write!(out, "({choice})")
            }
            Shape::Body => {
                let choice = self.choice(site, "", |value| match value {
                    "" => String::new(),
                    value => format!("return {value};"),
                });
                write!(out, "{choice} ")
            }
            Shape::Arm => write!(out, " if !{ON}({first})"),
            Shape::Field { name, is_short, base } => {
                let label = if *is_short { format!("{name}: ") } else { String::new() };
                let base = format!("({}).{name}", &self.text[base.clone()]);
                let choice = self.choice(site, &render(&site.range), |given| match given {
                    "" => base.clone(),
                    given => given.to_owned(),
                });
                write!(out, "{label}({choice})")
            }
        };
    }

    /// What is there, or one of its changes. The code as it is comes first, so that the compiler's
    /// complaint is about the change that does not fit it.
    fn choice(&self, site: &Site, original: &str, code: impl Fn(&str) -> String) -> String {
        let [first, last] = site.mutants;
        let mut out = format!("if {NONE}({first}, {last}) {{ {} }}", code(original));
        for number in (first..=last).filter(|&number| (self.is_in)(number)) {
            let changed = code(&self.mutants[number - 1].replacement);
            let _ = write!(out, " else if {ON}({number}) {{ /*({number}*/{changed}/*)*/ }}");
        }
        // There is always one of them; what stands last needs no question.
        match out.rfind(" else if ") {
            Some(at) => {
                let last = out[at..].find('{').map_or("", |brace| &out[at + brace..]);
                format!("{} else {last}", &out[..at])
            }
            None => out,
        }
    }
}

const ON: &str = "crate::mutant_switch::on";
const NONE: &str = "crate::mutant_switch::none";

/// Whose code stands at this byte of a woven file.
pub(super) fn blamed(woven: &str, offset_bytes: usize) -> Option<Blamed> {
    let mut around = Vec::new();
    for (at, _) in woven[..offset_bytes].match_indices("/*") {
        let mark = &woven[at + 2..];
        match mark.as_bytes().first() {
            Some(b'(') => around.push(number(mark).map(Blamed::Mutant)),
            Some(b'[') => around.push(number(mark).map(Blamed::Site)),
            Some(b')' | b']') => {
                around.pop();
            }
            _ => {}
        }
    }
    around.pop().flatten()
}

fn number(mark: &str) -> Option<usize> {
    mark[1..].split('*').next()?.parse().ok()
}
