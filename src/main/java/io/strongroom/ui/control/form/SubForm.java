package io.strongroom.ui.control.form;

/// A part of a sheet in which something can be begun, and given up without the whole sheet.
public interface SubForm {

    /// Gives up what was begun there, and leads back from it. Use on the FX thread.
    ///
    /// @return false if nothing was
    boolean retreat();
}
