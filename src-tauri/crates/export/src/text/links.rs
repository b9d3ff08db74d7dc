//! Which links a document carries.

/// Longer addresses are refused: readers cut them, and nobody can check them by eye.
const LONGEST: usize = 2_000;

/// Returns the address as a file may carry it, or `None` when it leads elsewhere than to the web or to a mailbox.
pub(crate) fn allowed(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once(':')?;
    let known = ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let rest = if scheme.eq_ignore_ascii_case("mailto") { rest } else { rest.strip_prefix("//")? };
    if !known || rest.is_empty() || address.len() > LONGEST || address.chars().any(char::is_control) {
        return None;
    }
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        // An address in a PDF is 7-bit text.
        if byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn only_web_and_mail_addresses_are_links() {
        for kept in ["http://a.example", "HTTPS://a.example/b?c=d#e", "mailto:someone@example.org"] {
            assert_eq!(allowed(kept).as_deref(), Some(kept));
        }
        let far = format!("https://a.example/{}", "x".repeat(3_000));
        for refused in
            ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//a.example", "https:", "", "a", &far]
        {
            assert_eq!(allowed(refused), None, "{refused}");
        }
        assert_eq!(allowed("java\u{0}script:x"), None);
        assert_eq!(allowed("http://a.example/\u{0}"), None);
    }

    #[test]
    fn an_address_is_written_in_seven_bits() {
        assert_eq!(allowed(" https://a.example/é à ").as_deref(), Some("https://a.example/%C3%A9%20%C3%A0"));
    }
}
