/// Benchmarks. Each figure stands beside its floor: the least work that would do the same.
@NullMarked
package io.strongroom.bench;

import org.jspecify.annotations.NullMarked;
