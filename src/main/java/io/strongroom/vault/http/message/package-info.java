/// What goes over the wire and how strictly it is read: the JSON of bodies and answers, queries,
/// percent-encoding, and the sentence for every problem. Nothing here knows of the vault's storage.
@NullMarked
package io.strongroom.vault.http.message;

import org.jspecify.annotations.NullMarked;
