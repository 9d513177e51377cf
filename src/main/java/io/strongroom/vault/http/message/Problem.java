package io.strongroom.vault.http.message;

/// What is wrong with one parameter of a request.
///
/// @param parameter its name in the contract, or `body`
/// @param details a sentence that never repeats what was sent as a value
public record Problem(String parameter, String details) {}
