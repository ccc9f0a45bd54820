//! Texts, links and the catalogue.

use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::text::{Unit, Utf16Range, convert_offset, count_text, snap_range, truncate_text};
use sendcheck::{Operation, Rule, links};
use sendcheck_c::catalogue::*;
use sendcheck_c::library::{sendcheck_status_message, sendcheck_version};
use sendcheck_c::links::*;
use sendcheck_c::operation::{sendcheck_operation_count, sendcheck_operation_name};
use sendcheck_c::range::sendcheck_range;
use sendcheck_c::status::sendcheck_status::{self, *};
use sendcheck_c::units::*;

use super::{ALIVE_MAX, World, inputs};

pub(super) fn free(links: *mut sendcheck_links) {
    // SAFETY: it is NULL, or alive and taken out of the world.
    unsafe { sendcheck_links_free(links) };
}

impl World {
    pub(super) fn links(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.links.len())?;
        if let Some((pointer, expected)) = self.links.get(index) {
            assert_links(*pointer, expected);
            if self.links.len() >= ALIVE_MAX || u.arbitrary()? {
                free(self.links.swap_remove(index).0);
            }
            return Ok(());
        }
        assert_links(ptr::null(), &[]);
        free(ptr::null_mut());
        if self.links.len() >= ALIVE_MAX {
            return Ok(());
        }
        let text = inputs::document(u)?;
        let (data, len) = inputs::bytes(text.as_ref());
        let mut out = ptr::null_mut();
        // SAFETY: the text is NULL or alive.
        let status = unsafe { sendcheck_links_find(data, len, &mut out) };
        match as_text(text.as_deref()) {
            Ok(text) => {
                assert_eq!(status, SENDCHECK_OK);
                self.links.push((out, links::find_links(text).map(Into::into).collect()));
            }
            Err(expected) => {
                assert_eq!(status, expected);
                assert!(out.is_null());
            }
        }
        Ok(())
    }
}

fn assert_links(pointer: *const sendcheck_links, expected: &[sendcheck_link]) {
    let range = sendcheck_range { start: 1, end: 0 };
    let untouched = sendcheck_link {
        kind: sendcheck_link_kind::SENDCHECK_LINK_OTHER,
        confidence: sendcheck_confidence::SENDCHECK_CONFIDENCE_WEAK,
        bytes: range,
        utf16: range,
    };
    // SAFETY: the links are NULL or alive.
    unsafe {
        assert_eq!(sendcheck_links_len(pointer), expected.len());
        for index in (0..expected.len() + 1).chain([usize::MAX]) {
            let mut link = untouched;
            let is_there = sendcheck_links_get(pointer, index, &mut link);
            assert_eq!(is_there, index < expected.len());
            assert_eq!(link, expected.get(index).copied().unwrap_or(untouched));
            assert!(!sendcheck_links_get(pointer, index, ptr::null_mut()));
        }
    }
}

fn as_text(bytes: Option<&[u8]>) -> std::result::Result<&str, sendcheck_status> {
    std::str::from_utf8(bytes.ok_or(SENDCHECK_NULL_POINTER)?).map_err(|_| SENDCHECK_INVALID_TEXT)
}

/// Asks everything about any text.
pub(super) fn any(u: &mut Unstructured<'_>) -> Result<()> {
    const UNITS: [Unit; 4] = [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Graphemes];
    let bytes = inputs::document(u)?;
    let (data, len) = inputs::bytes(bytes.as_ref());
    let text = as_text(bytes.as_deref());
    let (from, to) = (u.int_in_range(0..=4_u32)?, u.int_in_range(0..=4_u32)?);
    let small: (u8, u8) = u.arbitrary()?;
    let (start, end): (usize, usize) =
        if u.ratio(1, 8)? { u.arbitrary()? } else { (small.0.into(), small.1.into()) };
    let unit = |number: u32| UNITS.get(number as usize).copied().ok_or(SENDCHECK_INVALID_ENUM);

    let mut counts = sendcheck_counts { bytes: 0, code_points: 0, utf16: 0, graphemes: 0 };
    let (mut converted, mut truncated) = (0, 0);
    let mut snapped = sendcheck_range { start: 0, end: 0 };
    let range = sendcheck_range { start, end };
    // SAFETY: the text is NULL or alive.
    let statuses = unsafe {
        let (from, to) = (inputs::number(from), inputs::number(to));
        [
            sendcheck_text_count(data, len, &mut counts),
            sendcheck_text_convert(data, len, start, from, to, &mut converted),
            sendcheck_text_snap(data, len, range, &mut snapped),
            sendcheck_text_truncate(data, len, end, from, &mut truncated),
        ]
    };
    let expect = |status: sendcheck_status, outcome: std::result::Result<bool, _>| match outcome {
        Ok(is_equal) => assert!(status == SENDCHECK_OK && is_equal, "{status:?}"),
        Err(expected) => assert_eq!(status, expected),
    };
    expect(
        statuses[0],
        text.map(|text| {
            let told = (counts.bytes, counts.code_points, counts.utf16, counts.graphemes);
            let core = count_text(text);
            told == (core.bytes, core.code_points, core.utf16, core.graphemes)
        }),
    );
    let conversion = || {
        let (from, to) = (unit(from)?, unit(to)?);
        let offset = convert_offset(text?, start, from, to);
        Ok(offset.map_err(|_| SENDCHECK_INVALID_OFFSET)? == converted)
    };
    expect(statuses[1], conversion());
    let snap = || {
        let range = Utf16Range::new(start, end).ok();
        let text = text?;
        let range =
            range.and_then(|range| snap_range(text, range)).ok_or(SENDCHECK_INVALID_RANGE)?;
        Ok((range.start(), range.end()) == (snapped.start, snapped.end))
    };
    expect(statuses[2], snap());
    let truncation = || {
        let unit = unit(from)?;
        Ok(truncate_text(text?, end, unit).len() == truncated)
    };
    expect(statuses[3], truncation());
    Ok(())
}

/// Asks the catalogue for rules and operations, there or not.
pub(super) fn catalogue(u: &mut Unstructured<'_>) -> Result<()> {
    let index: usize = if u.ratio(1, 8)? { u.arbitrary()? } else { u.int_in_range(0..=99)? };
    let rule = Rule::ALL.get(index).copied();
    assert_eq!(sendcheck_rule_count(), Rule::ALL.len());
    assert_eq!(sendcheck_operation_count(), Operation::ALL.len());
    let which = u.int_in_range(0..=7_u32)?;
    // SAFETY: the lengths are NULL or writable, the name is a C string.
    unsafe {
        let name = inputs::lent(|len| sendcheck_rule_name(index, len));
        assert_eq!(name, rule.map(Rule::name));
        let name = inputs::lent(|len| sendcheck_operation_name(index, len));
        assert_eq!(name, Operation::ALL.get(index).map(|operation| operation.name()));
        let text =
            inputs::lent(|len| sendcheck_rule_explanation(index, inputs::number(which), len));
        let expected = rule.and_then(|rule| {
            let told = rule.explanation();
            let texts = [
                rule.summary(),
                told.what,
                told.why,
                told.fails.json,
                told.passes.json,
                told.source,
            ];
            texts.get(which as usize).copied()
        });
        assert_eq!(text, expected);
        let name = inputs::string(u)?;
        let mut found = usize::MAX;
        let status = sendcheck_rule_find(inputs::pointer(name.as_ref()), &mut found);
        let parsed = name.as_ref().map(|name| name.to_str().ok()?.parse::<Rule>().ok());
        assert_eq!(
            status,
            match parsed {
                None => SENDCHECK_NULL_POINTER,
                Some(None) => SENDCHECK_UNKNOWN_RULE,
                Some(Some(_)) => SENDCHECK_OK,
            }
        );
        assert_eq!(Rule::ALL.get(found).copied(), parsed.flatten());
    }
    assert_eq!(sendcheck_rule_code(index), rule.and_then(Rule::code).map_or(0, |it| it.number()));
    assert_eq!(sendcheck_rule_can_be_lowered(index), rule.is_some_and(Rule::can_be_lowered));
    let number: u32 = u.arbitrary()?;
    assert!(!inputs::c_string(sendcheck_status_message(inputs::number(number))).is_empty());
    assert!(inputs::c_string(sendcheck_version()).contains('.'));
    Ok(())
}
