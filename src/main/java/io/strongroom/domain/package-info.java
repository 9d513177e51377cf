/// What a secret, a name, a scope and a file value are, and which rules they keep. Every rule is
/// judged here once and asked by the form, the command line and the vault alike. Nothing in this
/// package knows of windows, HTTP, JSON or databases.
@NullMarked
package io.strongroom.domain;

import org.jspecify.annotations.NullMarked;
