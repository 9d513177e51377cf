/// Tests of the stored accounts.
@NullMarked
package io.strongroom.account.book;

import org.jspecify.annotations.NullMarked;
