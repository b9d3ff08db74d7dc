//! Spell checking by the web view, where the system has the dictionaries.

use tauri::WebviewWindow;

/// Switches spell checking on in French and in English.
#[cfg(target_os = "linux")]
pub(crate) fn switch_on(window: &WebviewWindow) {
    use webkit2gtk::{WebContextExt, WebViewExt};

    let asked = window.with_webview(|webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_languages(&["fr_FR", "en_US"]);
            context.set_spell_checking_enabled(true);
        }
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "spell checking could not be switched on");
    }
}

/// The other systems check by themselves.
#[cfg(not(target_os = "linux"))]
pub(crate) fn switch_on(_window: &WebviewWindow) {}
