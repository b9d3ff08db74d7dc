//! Ten years of work: made of real signed blocks of several devices, the same on every machine.

use delibere_app::{App, Ports, Scale};
use serde_json::{Value, json};
use tempfile::TempDir;

#[test]
#[ignore = "takes minutes: `cargo xtask bench` makes the decade and checks it"]
fn the_decade_is_clean_and_what_it_should_be() {
    let home = TempDir::new().unwrap();
    let app = App::start(Some(home.path().join("home")), Ports::system()).unwrap();
    app.make_demo(&home.path().join("decade"), Scale::Decade).unwrap();
    let call = |name: &str, request: Value| app.dispatch(name, request).unwrap()["value"].clone();
    assert_eq!(call("sessions_view", json!({}))["sessions"].as_array().unwrap().len(), 120);
    let check = call("check_run", json!({}));
    assert_eq!(check["clean"], true, "{check:#}");
    assert!(check["blocks"].as_u64().unwrap() > 95_000);
}
