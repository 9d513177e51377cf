/// Tests of HTTP as this program speaks it.
@NullMarked
package io.strongroom.api.http;

import org.jspecify.annotations.NullMarked;
