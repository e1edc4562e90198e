using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

internal static class Purposes
{
    /// <summary>Each matter that is touched was collected for this purpose or for one above it: policy 2.1.</summary>
    /// <remarks>Who names no appeal touches many; an undeclared purpose is refused for itself.</remarks>
    public static Refusal? Incompatible(
        this Living living, Func<HeldSlice, bool> touches, Circumstances about, Frame frame) =>
        frame.Catalogue.Purpose(about.Purpose) is null
            ? null
            : living.Values.Where(held => held.Slice.Matter is not null && touches(held))
                .Select(held => held.Slice.Purpose)
                .FirstOrDefault(purpose => !frame.Catalogue.Allows(purpose, about.Purpose)) is { } collectedFor
                    ? new Refusal.IncompatiblePurpose(collectedFor)
                    : null;
}
