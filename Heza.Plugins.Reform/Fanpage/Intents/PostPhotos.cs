namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>Limits of posts of pictures.</summary>
public static class PostPhotos
{
    /// <summary>Pictures of one post.</summary>
    public const int Most = 10;

    /// <summary>Pixels: pictures go out at most this wide, so that they stay below Facebook's 4 MB.</summary>
    public const int Width = 1600;
}
