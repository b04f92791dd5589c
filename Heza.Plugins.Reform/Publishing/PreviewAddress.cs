namespace Heza.Plugins.Reform.Publishing;

/// <summary>A path under which a draft can be read for a while without an account; the portal makes it.</summary>
public delegate string PreviewAddress(Guid key);
