using Registry.Audit;

namespace Registry.Projections.AuditTree;

/// <summary>What an exception means for the tree.</summary>
public static class LedgerFaults
{
    public static LedgerFault Of(Exception fault) => fault switch
    {
        LedgerFaultException known => known.Fault,
        MirrorRefusedException => LedgerFault.MirrorRefuses,
        MirrorUnavailableException => LedgerFault.MirrorUnreachable,
        MalformedException => LedgerFault.TreeDiffers,
        _ => LedgerFault.DatabaseUnreachable,
    };
}
