namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What each kind of channel is called, and can do: for the desk, which shows posts without speaking to any channel.</summary>
public static class ChannelKinds
{
    public static ChannelAbilities Abilities(ChannelKind kind) => kind switch
    {
        ChannelKind.Sandbox => ChannelAbilities.Edit | ChannelAbilities.Hide | ChannelAbilities.Delete | ChannelAbilities.Photos,
        ChannelKind.Facebook => ChannelAbilities.Edit | ChannelAbilities.Hide | ChannelAbilities.Delete | ChannelAbilities.Rescrape
            | ChannelAbilities.HandOver | ChannelAbilities.Figures | ChannelAbilities.Photos,
        ChannelKind.Zalo => ChannelAbilities.Edit | ChannelAbilities.Hide | ChannelAbilities.Delete | ChannelAbilities.Figures,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Name(ChannelKind kind) => kind switch
    {
        ChannelKind.Sandbox => "Kênh thử nghiệm",
        ChannelKind.Facebook => "Trang Facebook",
        ChannelKind.Zalo => "Zalo Official Account",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
