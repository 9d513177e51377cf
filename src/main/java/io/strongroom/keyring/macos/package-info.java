/// macOS: generic passwords in the login keychain. Never run on macOS: what is tested is which
/// calls are made with which arguments, and what is made of their results.
@NullMarked
package io.strongroom.keyring.macos;

import org.jspecify.annotations.NullMarked;
