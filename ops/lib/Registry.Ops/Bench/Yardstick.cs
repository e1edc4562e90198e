using System.Globalization;
using System.Text.RegularExpressions;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>
/// pgbench on a copy of the same database: one single-statement transaction inserts an event row of the same size into the
/// same tables with the same indexes and upserts its stream row.
/// </summary>
/// <param name="streams">Streams that rows go to at random, as many as the registry has subjects.</param>
public sealed partial class Yardstick(string pgBin, string socket, string database, string folder, int streams)
{
    private string Script => Path.Combine(folder, "yardstick.sql");

    /// <summary>Takes a disclosure of the registry as the body of every row, and puts the streams there.</summary>
    public void Prepare()
    {
        var body = Psql("registry", "select data::text from registry.mt_events where type = 'disclosure_recorded' limit 1").Trim();
        if (body.Length == 0)
            throw new OpsException("There is no disclosure to take the size of.");
        Psql(database, $"""
            alter table registry.mt_streams disable trigger user; -- the yardstick takes no lock and keeps no order
            alter table registry.mt_events disable trigger user;
            insert into registry.mt_streams (id, type, version)
            select md5(n::text)::uuid, 'subject', 0 from generate_series(1, {streams}) n on conflict do nothing;
            analyze registry.mt_streams; analyze registry.mt_events; checkpoint;
            """);
        File.WriteAllText(Script, $"""
            \set n random(1, {streams})
            with s as (insert into registry.mt_streams as s (id, type, version) values (md5(:n::text)::uuid, 'subject', 1) on conflict (id) do update set version = s.version + 1, timestamp = now() returning id, version) insert into registry.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type) select nextval('registry.mt_events_sequence'), gen_random_uuid(), s.id, s.version, '{body.Replace("'", "''", StringComparison.Ordinal)}'::jsonb, 'disclosure_recorded', clock_timestamp(), 'Registry.Domain.Subjects.DisclosureRecorded, Registry.Domain' from s;
            """);
    }

    /// <returns>Transactions a second, and the mean latency in milliseconds.</returns>
    public (double Rate, double Milliseconds) Run(int clients, TimeSpan length)
    {
        var said = Start("pgbench",
            "-h", socket, "-U", "postgres", "-n", "-M", "prepared", "-c", Text(clients), "-j", Text(Math.Min(2, clients)),
            "-T", Text((int)length.TotalSeconds), "-f", Script, database);
        return (Number(Tps(), said), Number(Latency(), said));
    }

    private string Psql(string into, string sql) => Start("psql", "-h", socket, "-U", "postgres", "-d", into, "-XAtq", "-c", sql);

    private string Start(string program, params string[] arguments) =>
        Command.Run(Path.Combine(pgBin, program), arguments).Said;

    private static double Number(Regex wanted, string said) =>
        double.Parse(wanted.Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = ([0-9.]+) \(without")]
    private static partial Regex Tps();

    [GeneratedRegex(@"latency average = ([0-9.]+) ms")]
    private static partial Regex Latency();
}
