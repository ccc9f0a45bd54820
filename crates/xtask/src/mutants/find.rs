//! Finds in a file's syntax what is to be changed.

use std::collections::HashMap;
use std::ops::Range;

use proc_macro2::LineColumn;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, Signature};

use super::list::{Genre, Mutant, Position};

/// A place where the code can be changed, in one or several ways.
pub(super) struct Site {
    /// The bytes that are written anew; none where something is only put in.
    pub(super) range: Range<usize>,
    pub(super) shape: Shape,
    /// The first and the last of its changes: all between are its, too.
    pub(super) mutants: [usize; 2],
}

/// What is there.
pub(super) enum Shape {
    /// `a < b`: compares without moving.
    Comparison { left: Range<usize>, operator: String, right: Range<usize> },
    /// `a + b`
    Arithmetic { left: Range<usize>, operator: String, right: Range<usize> },
    /// `a += b`
    Assignment { left: Range<usize>, operator: String, right: Range<usize> },
    /// `a && b`, or `a || b`: the right one is computed only if it matters.
    Lazy { left: Range<usize>, is_and: bool, right: Range<usize> },
    /// `!a`, `-a`
    Unary { operator: String, operand: Range<usize> },
    /// The condition of a match arm.
    Guard,
    /// Where a function's body begins.
    Body,
    /// Where a match arm's pattern ends, which has no condition.
    Arm,
    /// The value of a field, which `..base` could give as well.
    Field { name: String, is_short: bool, base: Range<usize> },
}

/// What is found in a file.
#[derive(Default)]
pub(super) struct Found {
    /// By their beginnings; what contains another comes first.
    pub(super) sites: Vec<Site>,
    /// Changes that a switch at run time cannot make: in constants, and of values without a name for their
    /// type.
    pub(super) apart: Vec<usize>,
    /// Changes in functions that may run while compiling, when no switch can be read.
    pub(super) in_const_fn: Vec<usize>,
    /// Changes that are no Rust: `||` between `let`s.
    pub(super) impossible: Vec<usize>,
}

/// Looks for these changes, by their numbers, in the file's text.
pub(super) fn find<'a>(
    text: &str,
    mutants: impl Iterator<Item = (usize, &'a Mutant)>,
) -> syn::Result<Found> {
    let mut wanted: HashMap<_, Vec<usize>> = HashMap::new();
    for (number, mutant) in mutants {
        wanted.entry((mutant.genre, mutant.span.start)).or_default().push(number);
    }
    let mut finder = Finder { wanted, found: Found::default(), in_constant: 0, in_const_fn: 0 };
    finder.visit_file(&syn::parse_file(text)?);
    let Finder { wanted, mut found, .. } = finder;
    found.apart.extend(wanted.into_values().flatten());
    // What is only put in stands before all that begins at the same byte.
    let is_long = |site: &Site| !site.range.is_empty();
    let key = |site: &Site| (site.range.start, is_long(site), usize::MAX - site.range.end);
    found.sites.sort_by_key(key);
    Ok(found)
}

struct Finder {
    /// What is not yet found.
    wanted: HashMap<(Genre, Position), Vec<usize>>,
    found: Found,
    /// How many constants we are in, and how many `const fn`.
    in_constant: usize,
    in_const_fn: usize,
}

impl Finder {
    fn take(&mut self, genre: Genre, start: LineColumn) -> Option<Vec<usize>> {
        let position = Position { line: start.line, column: start.column + 1 };
        self.wanted.remove(&(genre, position))
    }

    fn site(&mut self, mutants: Vec<usize>, range: Range<usize>, shape: Shape) {
        let (Some(&first), Some(&last)) = (mutants.first(), mutants.last()) else { return };
        // Numbers of one place follow each other, but for a place that two changes begin at.
        let is_one_place = last - first + 1 == mutants.len();
        if self.in_constant > 0 || !is_one_place {
            self.found.apart.extend(mutants);
            return;
        }
        if self.in_const_fn > 0 {
            self.found.in_const_fn.extend(mutants);
        }
        self.found.sites.push(Site { range, shape, mutants: [first, last] });
    }

    fn in_constant(&mut self, visit: impl FnOnce(&mut Self)) {
        self.in_constant += 1;
        visit(self);
        self.in_constant -= 1;
    }

    fn function(&mut self, signature: &Signature, body: &Block, visit: impl FnOnce(&mut Self)) {
        let is_const = usize::from(signature.constness.is_some());
        self.in_const_fn += is_const;
        if let Some(first) = body.stmts.first()
            && let Some(mutants) = self.take(Genre::FnValue, first.span().start())
        {
            let start = first.span().byte_range().start;
            if has_unnamed_type(signature) {
                self.found.apart.extend(mutants);
            } else {
                self.site(mutants, start..start, Shape::Body);
            }
        }
        visit(self);
        self.in_const_fn -= is_const;
    }
}

fn bytes(of: &impl Spanned) -> Range<usize> {
    of.span().byte_range()
}

/// Whether the function returns an `impl Trait`: a change's value is of another type.
fn has_unnamed_type(signature: &Signature) -> bool {
    struct Unnamed(bool);
    impl Visit<'_> for Unnamed {
        fn visit_type_impl_trait(&mut self, _: &syn::TypeImplTrait) {
            self.0 = true;
        }
    }
    let mut unnamed = Unnamed(false);
    unnamed.visit_return_type(&signature.output);
    unnamed.0
}

/// Whether it is `let`, or begins a chain with one.
fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(chain) => {
            matches!(chain.op, BinOp::And(_)) && (has_let(&chain.left) || has_let(&chain.right))
        }
        _ => false,
    }
}

impl Visit<'_> for Finder {
    fn visit_item_const(&mut self, item: &syn::ItemConst) {
        self.in_constant(|finder| visit::visit_item_const(finder, item));
    }

    fn visit_impl_item_const(&mut self, item: &syn::ImplItemConst) {
        self.in_constant(|finder| visit::visit_impl_item_const(finder, item));
    }

    fn visit_item_static(&mut self, item: &syn::ItemStatic) {
        self.in_constant(|finder| visit::visit_item_static(finder, item));
    }

    fn visit_expr_const(&mut self, block: &syn::ExprConst) {
        self.in_constant(|finder| visit::visit_expr_const(finder, block));
    }

    fn visit_type_array(&mut self, array: &syn::TypeArray) {
        self.in_constant(|finder| visit::visit_type_array(finder, array));
    }

    fn visit_expr_repeat(&mut self, array: &syn::ExprRepeat) {
        self.visit_expr(&array.expr);
        self.in_constant(|finder| finder.visit_expr(&array.len));
    }

    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_item_fn(finder, item));
    }

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        self.function(&item.sig, &item.block, |finder| visit::visit_impl_item_fn(finder, item));
    }

    fn visit_trait_item_fn(&mut self, item: &syn::TraitItemFn) {
        if let Some(body) = &item.default {
            self.function(&item.sig, body, |finder| visit::visit_trait_item_fn(finder, item));
        }
    }

    fn visit_expr_binary(&mut self, binary: &syn::ExprBinary) {
        if let Some(mutants) = self.take(Genre::BinaryOperator, binary.op.span().start()) {
            let (left, right) = (bytes(&binary.left), bytes(&binary.right));
            let operator = binary.op.span().source_text().unwrap_or_default();
            if has_let(&binary.left) || has_let(&binary.right) {
                self.found.impossible.extend(mutants);
            } else {
                let is_and = matches!(binary.op, BinOp::And(_));
                let shape = match binary.op {
                    BinOp::And(_) | BinOp::Or(_) => Shape::Lazy { left, is_and, right },
                    BinOp::Eq(_)
                    | BinOp::Ne(_)
                    | BinOp::Lt(_)
                    | BinOp::Le(_)
                    | BinOp::Gt(_)
                    | BinOp::Ge(_) => Shape::Comparison { left, operator, right },
                    _ if operator.ends_with('=') => Shape::Assignment { left, operator, right },
                    _ => Shape::Arithmetic { left, operator, right },
                };
                self.site(mutants, bytes(binary), shape);
            }
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &syn::ExprUnary) {
        if let Some(mutants) = self.take(Genre::UnaryOperator, unary.op.span().start()) {
            let operator = unary.op.span().source_text().unwrap_or_default();
            let shape = Shape::Unary { operator, operand: bytes(&unary.expr) };
            self.site(mutants, bytes(unary), shape);
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_arm(&mut self, arm: &syn::Arm) {
        if let Some(mutants) = self.take(Genre::MatchArm, arm.span().start()) {
            let end = bytes(&arm.pat).end;
            self.site(mutants, end..end, Shape::Arm);
        }
        if let Some((_, guard)) = &arm.guard
            && let Some(mutants) = self.take(Genre::MatchArmGuard, guard.span().start())
        {
            self.site(mutants, bytes(guard), Shape::Guard);
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, value: &syn::ExprStruct) {
        for field in &value.fields {
            if let Some(base) = &value.rest
                && let syn::Member::Named(name) = &field.member
                && let Some(mutants) = self.take(Genre::StructField, field.span().start())
            {
                let (is_short, base) = (field.colon_token.is_none(), bytes(base));
                let shape = Shape::Field { name: name.to_string(), is_short, base };
                self.site(mutants, bytes(&field.expr), shape);
            }
        }
        visit::visit_expr_struct(self, value);
    }
}
