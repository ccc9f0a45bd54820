//! serde for reports and options, with every vector.

use conformance::vectors;
use sendcheck::{Operation, Options, Report, check};
use serde_json::{from_str, to_string};

#[test]
fn reports_have_the_json_of_to_json_and_can_be_read_back() {
    let mut diagnostics = 0;
    for vector in vectors() {
        let operation: Operation = vector.operation.parse().unwrap();
        let options = Options::from_json(vector.options_json().as_bytes()).unwrap();
        let report = check(operation, &vector.document(), &options);
        let json = report.to_json();
        assert_eq!(to_string(&report).unwrap(), json, "{}", vector.name);
        let read: Report = from_str(&json).unwrap();
        assert_eq!(read.to_json(), json, "{}", vector.name);
        diagnostics += read.diagnostics().len();
    }
    assert!(diagnostics > 500, "enough vectors have diagnostics: {diagnostics}");
}

#[test]
fn options_can_be_stored() {
    for vector in vectors() {
        let options: Options = from_str(vector.options_json()).unwrap();
        let read: Options = from_str(&to_string(&options).unwrap()).unwrap();
        let operation: Operation = vector.operation.parse().unwrap();
        let document = vector.document();
        let report = check(operation, &document, &options);
        assert_eq!(check(operation, &document, &read), report, "{}", vector.name);
    }
}
