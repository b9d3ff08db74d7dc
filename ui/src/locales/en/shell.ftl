# What the window itself refuses or cannot do.
err-shell-bad-request = The window’s request was not understood.
rec-shell-bad-request = Nothing was changed. Try again; if the message comes back, close the window and open it again.
err-shell-unknown-command = The window asked for something that this version does not know.
rec-shell-unknown-command = Nothing was changed. Close the window and open it again.
err-shell-open-refused = This link was not opened.
rec-shell-open-refused = Only links to the web or to a mail address are opened, and files that you have just saved.
err-shell-open-failed = No program could open this file or link.
rec-shell-open-failed = The file is saved: open it from its folder.
err-shell-interrupted = The request was interrupted.
rec-shell-interrupted = What was marked “saved” is still saved. Try again.
