/// What several tests share.
@NullMarked
package io.strongroom.support;

import org.jspecify.annotations.NullMarked;
