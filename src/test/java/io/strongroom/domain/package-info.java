/// The rules of the contract, every edge of them.
@NullMarked
package io.strongroom.domain;

import org.jspecify.annotations.NullMarked;
