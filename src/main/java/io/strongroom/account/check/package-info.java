/// What a key is good for, asked before it matters: whose it is, which teams it reaches, and what
/// it may do.
@NullMarked
package io.strongroom.account.check;

import org.jspecify.annotations.NullMarked;
