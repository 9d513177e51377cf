package io.strongroom.bus;

import java.util.List;

/// A signal that came over a bus.
///
/// @param path of the object that sent it
/// @param interfaceName in which it is
/// @param member its name
/// @param arguments what it says
public record Signal(String path, String interfaceName, String member, List<Object> arguments) {}
