/// The HTTP contract as a server: one function from request to reply over the vault, and a loopback
/// port that serves it on request.
@NullMarked
package io.strongroom.vault.http;

import org.jspecify.annotations.NullMarked;
